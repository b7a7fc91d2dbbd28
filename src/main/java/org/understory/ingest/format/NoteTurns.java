package org.understory.ingest.format;

import java.util.List;
import java.util.Map;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Reads notes: one unit per bullet or paragraph, wrapped lines and quotations inside a bullet being part of it. Headings
 * give the section; so do a line that ends in a colon, or a question, over bullets, a bullet that ends in a colon over
 * deeper ones, and the code of a task over remarks set in under it.
 */
final class NoteTurns {

    /** Beyond the six levels of Markdown: a line over bullets, then bullets over bullets by their indent. */
    private static final int LINE_OVER_BULLETS = 10;

    private static final int BULLET_OVER_BULLETS = 20;

    private final List<String> lines;
    private final Remarks remarks;
    private final DraftBuilder draft;
    private final HeadingPath path = new HeadingPath();
    private final TextBlock block = new TextBlock();
    private int firstLine;
    private int bulletIndent = -1;
    private boolean afterBlank = true;

    private NoteTurns(List<String> lines, DraftBuilder draft) {
        this.lines = lines;
        this.remarks = new Remarks(lines);
        this.draft = draft;
    }

    /** Reads the lines from this index on into the draft. */
    static void read(List<String> lines, int from, DraftBuilder draft) {
        NoteTurns notes = new NoteTurns(lines, draft);
        int first = from;
        while (first < lines.size() && Chars.isBlank(lines.get(first))) {
            first++;
        }
        boolean heading = first < lines.size() && Remarks.isCodeAndDate(lines.get(first));
        if (heading) {
            draft.metadata("preamble", lines.get(first));
        }
        for (int i = heading ? first + 1 : first; i < lines.size(); i++) {
            notes.line(i);
        }
        notes.flush();
    }

    private void line(int index) {
        String line = lines.get(index);
        String words = Chars.strip(line);
        Markdown.Heading heading = Markdown.heading(line);
        Bullet bullet = Bullet.of(line);
        if (words.isEmpty()) {
            blank();
            return;
        }
        boolean leads = leadsIntoBullets(index, words);
        if (bulletIndent >= 0 && !bullet.exists() && Bullet.indent(line) <= bulletIndent && (afterBlank || leads)) {
            leaveBullets();
        }
        if (remarks.isHeading(index)) {
            enter(LINE_OVER_BULLETS, withoutColon(Markdown.plain(words)));
        } else if (remarks.isRemark(index) && !bullet.exists()) {
            flush();
            text(index, words);
        } else if (heading.level() > 0) {
            enter(heading.level(), heading.words());
        } else if (isUnderlined(index)) {
            enter(lines.get(index + 1).startsWith("=") ? 1 : 2, Markdown.plain(words));
        } else if (isRule(words)) {
            flush();
        } else if (bullet.exists()) {
            bullet(index, bullet);
        } else if (block.isEmpty() && leads) {
            enter(LINE_OVER_BULLETS, withoutColon(Markdown.plain(words)));
        } else {
            text(index, words);
        }
        afterBlank = false;
    }

    private void blank() {
        if (bulletIndent < 0) {
            flush();
        } else {
            block.blank();
        }
        afterBlank = true;
    }

    private void enter(int level, String words) {
        flush();
        bulletIndent = -1;
        path.enter(level, words);
    }

    private void bullet(int index, Bullet bullet) {
        flush();
        // a heading bullet reigns over deeper ones only
        path.enter(BULLET_OVER_BULLETS + bullet.indent(), "");
        boolean reigns = bullet.words().endsWith(":") && nextBulletIndent(index) > bullet.indent();
        if (reigns) {
            enter(BULLET_OVER_BULLETS + bullet.indent(), withoutColon(Markdown.plain(bullet.words())));
            return;
        }
        bulletIndent = bullet.indent();
        firstLine = index + 1;
        block.line(Markdown.plain(bullet.words()));
    }

    /** A paragraph, or a line that belongs to the bullet above: wrapped, or set under it after a blank line. */
    private void text(int index, String words) {
        if (block.isEmpty()) {
            firstLine = index + 1;
        }
        block.line(Markdown.plain(words.startsWith("> ") ? words.substring(2) : words));
    }

    private void leaveBullets() {
        flush();
        bulletIndent = -1;
        path.enter(LINE_OVER_BULLETS, "");
    }

    private void flush() {
        if (!block.isEmpty()) {
            draft.turn(
                    firstLine, new DraftTurn("", Timing.NONE, TurnKind.NOTE, path.headings(), block.take(), Map.of()));
        }
        block.take();
    }

    private boolean leadsIntoBullets(int index, String words) {
        boolean leads = words.endsWith(":") || words.endsWith("?") || words.startsWith("Q: ") || isBold(words);
        return leads && nextBulletIndent(index) >= 0;
    }

    private static boolean isBold(String words) {
        return words.length() > 4 && words.startsWith("**") && words.indexOf("**", 2) == words.length() - 2;
    }

    /** The indent of the next line that is not blank, if that is a bullet; otherwise -1. */
    private int nextBulletIndent(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (!Chars.isBlank(lines.get(i))) {
                return Bullet.of(lines.get(i)).indent();
            }
        }
        return -1;
    }

    private boolean isUnderlined(int index) {
        if (index + 1 >= lines.size() || !block.isEmpty()) {
            return false;
        }
        String next = Chars.strip(lines.get(index + 1));
        return next.length() >= 3
                && (next.chars().allMatch(c -> c == '=') || next.chars().allMatch(c -> c == '-'));
    }

    private static boolean isRule(String words) {
        return words.length() >= 3
                && List.of('-', '=', '*', '_').stream()
                        .anyMatch(mark -> words.chars().allMatch(c -> c == mark));
    }

    private static String withoutColon(String words) {
        return words.endsWith(":") ? Chars.strip(words.substring(0, words.length() - 1)) : words;
    }
}
