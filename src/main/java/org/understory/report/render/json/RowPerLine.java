package org.understory.report.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** Gives each row of a table and each quotation a line of its own, so that a change of one shows as a change of one. */
final class RowPerLine extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    /** Depth of the objects in a block's arrays: report, blocks, block, rows. */
    private static final int ROWS = 4;

    RowPerLine() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        indentObjectsWith(new Shallow());
        indentArraysWith(new Shallow());
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new RowPerLine();
    }

    /** Ends a row on its line. */
    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        _nesting--;
        if (_nesting < ROWS) {
            _objectIndenter.writeIndentation(json, _nesting);
        } else {
            json.writeRaw(' ');
        }
        json.writeRaw('}');
    }

    /** Breaks the line down to a depth and not below. */
    private static final class Shallow extends DefaultIndenter {
        private static final long serialVersionUID = 1L;

        private Shallow() {
            super("  ", "\n");
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (level <= ROWS) {
                super.writeIndentation(json, level);
            } else {
                json.writeRaw(' ');
            }
        }
    }
}
