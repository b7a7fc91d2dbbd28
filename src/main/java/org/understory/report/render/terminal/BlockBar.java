package org.understory.report.render.terminal;

/** Draws a bar out of block characters, eighth by eighth. */
final class BlockBar {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private BlockBar() {}

    /**
     * A bar, without spaces after it. What is more than nothing shows.
     *
     * @param length from 0 to 1
     * @param width columns of a full bar
     */
    static String draw(double length, int width, boolean unicode) {
        int steps = unicode ? 8 : 1;
        long filled = Math.round(length * width * steps);
        if (filled == 0 && length > 0) {
            filled = 1;
        }
        String whole = (unicode ? "█" : "#").repeat((int) (filled / steps));
        int rest = (int) (filled % steps);
        return rest == 0 ? whole : whole + EIGHTHS.charAt(rest);
    }
}
