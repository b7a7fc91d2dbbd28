package org.understory.report.render.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Columns printed side by side.
 *
 * @param slots from left to right
 * @param widths one per slot
 */
record Panel(List<Slot> slots, List<Integer> widths) {

    /** Spaces between columns. */
    static final int GAP = 2;

    /** Freezes the lists. */
    Panel {
        slots = List.copyOf(slots);
        widths = List.copyOf(widths);
    }

    /** Whether the slots can be printed in so many columns at all. */
    static boolean fits(List<Slot> slots, int width) {
        return slots.stream().mapToInt(Slot::least).sum() + GAP * (slots.size() - 1) <= width;
    }

    /** Shares out the room: numbers get what they need, then words, then bars, which are all equally long. */
    static Panel layOut(List<Slot> slots, int width) {
        int[] widths = new int[slots.size()];
        int bars = 0;
        int room = width - GAP * (slots.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            boolean bar = slots.get(i).kind() == Slot.Kind.BARS;
            widths[i] = bar ? Slot.USUAL_BAR : slots.get(i).natural();
            bars += bar ? 1 : 0;
            room -= widths[i];
        }
        room += shrink(slots, widths, -room, true);
        if (bars > 0) {
            int each = Math.floorDiv(room, bars);
            int change =
                    Math.max(Slot.NARROWEST_BAR, Math.min(Slot.WIDEST_BAR, Slot.USUAL_BAR + each)) - Slot.USUAL_BAR;
            for (int i = 0; i < widths.length; i++) {
                widths[i] += slots.get(i).kind() == Slot.Kind.BARS ? change : 0;
            }
            room -= change * bars;
        }
        shrink(slots, widths, -room, false);
        return new Panel(slots, IntStream.of(widths).boxed().toList());
    }

    /**
     * Takes columns of the terminal from the widest words, one by one.
     *
     * @param wanted how many; nothing happens if there is no want
     * @param readable whether words keep a width that reads well
     * @return how many were found
     */
    private static int shrink(List<Slot> slots, int[] widths, int wanted, boolean readable) {
        int found = 0;
        while (found < wanted) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                int least = readable ? slots.get(i).least() : Slot.FLOOR;
                boolean gives = slots.get(i).kind() == Slot.Kind.WORDS && widths[i] > least;
                widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            found++;
        }
        return found;
    }

    /** The width of the whole. */
    int width() {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP * (slots.size() - 1);
    }

    /** The places in the table of the columns whose bars are drawn. */
    List<Integer> drawn() {
        return slots.stream()
                .filter(slot -> slot.kind() == Slot.Kind.BARS)
                .map(Slot::column)
                .toList();
    }

    /** From the place of a column in the table to the width of all its slots. */
    Map<Integer, Integer> columnWidths() {
        Map<Integer, Integer> result = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            result.merge(slots.get(i).column(), widths.get(i), (first, second) -> first + GAP + second);
        }
        return result;
    }
}
