package org.understory.study.layer;

import org.understory.study.log.Coder;

/** Whose codings a report counts. */
public sealed interface Layer {

    /** How the layer is named on the command line. */
    String id();

    /** The machine's tags as they are. */
    record Machine() implements Layer {
        @Override
        public String id() {
            return "machine";
        }
    }

    /** The machine's tags without those that people rejected, and with what people coded: the best that there is. */
    record Reviewed() implements Layer {
        @Override
        public String id() {
            return "reviewed";
        }
    }

    /**
     * What one coder applied and accepted, or, for {@link Coder#CONSENSUS}, what coders agreed on.
     *
     * @param coder who
     */
    record Of(Coder coder) implements Layer {
        @Override
        public String id() {
            return coder.name();
        }
    }

    /**
     * The layer that somebody typed.
     *
     * @throws org.understory.model.UserError if it cannot be the name of one
     */
    static Layer of(String typed) {
        switch (typed) {
            case "machine":
                return new Machine();
            case "reviewed":
                return new Reviewed();
            case "consensus":
                return new Of(Coder.CONSENSUS);
            default:
                return new Of(Coder.of(typed));
        }
    }
}
