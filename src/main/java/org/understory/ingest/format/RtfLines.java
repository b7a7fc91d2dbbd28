package org.understory.ingest.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * Rich Text as lines: characters in the code page of their font or in Unicode, tables, lists and headings; headers,
 * footers, footnotes, comments, pictures, codes of fields, hidden and deleted text are left out. Groups are kept on a
 * stack of bounded depth, and nothing is set up for a screen, as the JDK's own reader of Rich Text would.
 */
final class RtfLines {

    private static final int DEEPEST = 2000;

    /** Groups that hold what is not in the text. */
    private static final Set<String> SKIPPED =
            Set.of(("colortbl info header headerl headerr headerf footer footerl footerr footerf footnote annotation"
                            + " pict nonshppict objdata fldinst listtext pntext xe tc rxe sp nonesttables ftnsep ftnsepc"
                            + " private")
                    .split(" "));

    /** Groups that older programs are told to pass over and that hold text all the same. */
    private static final Set<String> KEPT = Set.of("shpinst", "shptxt");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"),
            Map.entry("bullet", "\u2022"),
            Map.entry("endash", "\u2013"),
            Map.entry("emdash", "\u2014"),
            Map.entry("enspace", "\u2002"),
            Map.entry("emspace", "\u2003"),
            Map.entry("qmspace", "\u2005"),
            Map.entry("line", "\n"),
            Map.entry("tab", "\t"),
            Map.entry("~", "\u00a0"),
            Map.entry("_", "\u2011"),
            Map.entry("{", "{"),
            Map.entry("}", "}"),
            Map.entry("\\", "\\"));

    private final String name;
    private final DocumentLines lines;
    private final RtfTokens tokens;
    private final RtfCharsets charsets = new RtfCharsets();
    private final RtfStyles styles = new RtfStyles();
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private RtfGroup group = new RtfGroup(charsets.ofFile());
    private boolean optional;
    private boolean inRow;
    private boolean inList;
    private int listLevel;
    private int outline = -1;
    private int passOver;
    private boolean whole;

    private RtfLines(Source source) {
        name = source.name();
        lines = new DocumentLines(name);
        tokens = new RtfTokens(source.bytes());
    }

    /**
     * The lines of the document.
     *
     * @throws UserError where it is hostile
     */
    static RtfLines of(Source source) {
        RtfLines rtf = new RtfLines(source);
        while (rtf.tokens.next() && !rtf.whole) {
            rtf.token();
        }
        rtf.endParagraph();
        return rtf;
    }

    List<String> lines() {
        return lines.lines();
    }

    /** Whether the group that holds all the others was closed. */
    boolean isWhole() {
        return whole;
    }

    private void token() {
        switch (tokens.kind()) {
            case OPEN -> open();
            case CLOSE -> close();
            case BYTE -> oneByte(tokens.number());
            case WORD -> word(tokens.word());
        }
    }

    private void open() {
        flush();
        passOver = 0;
        if (groups.size() == DEEPEST) {
            throw new UserError(
                    name,
                    "is Rich Text with more than " + DEEPEST + " groups one inside of another, which nobody writes",
                    "Do not trust this file. If you do, open it in Word or LibreOffice and save it as DOCX.");
        }
        groups.addLast(group);
        group = group.inner();
        optional = false;
    }

    private void close() {
        flush();
        passOver = 0;
        optional = false;
        if (group.inStyles) {
            styles.end();
        }
        if (!groups.isEmpty()) {
            group = groups.removeLast();
        }
        whole = groups.isEmpty();
    }

    private void oneByte(int value) {
        optional = false;
        if (passOver > 0) {
            passOver--;
        } else if (group.isSeen()) {
            bytes.write(value);
        } else if (group.inStyles) {
            styles.letter((char) value);
        }
    }

    /** The bytes that stand together may be one character only together. */
    private void flush() {
        if (bytes.size() > 0) {
            paragraph.append(bytes.toString(group.charset));
            bytes.reset();
        }
    }

    private void add(String text) {
        flush();
        if (passOver > 0) {
            passOver--;
        } else if (group.isSeen()) {
            paragraph.append(text);
        }
    }

    private void word(String word) {
        if (CHARACTERS.containsKey(word)) {
            add(CHARACTERS.get(word));
            return;
        }
        flush();
        if (word.equals("*")) {
            optional = true;
            return;
        }
        boolean unknown = optional && !KEPT.contains(word);
        optional = false;
        if (unknown || SKIPPED.contains(word)) {
            inList |= !group.skipped && (word.equals("listtext") || word.equals("pntext"));
            group.skipped = true;
        } else {
            format(word);
            layout(word);
        }
    }

    private void format(String word) {
        int number = tokens.number();
        switch (word) {
            case "u" -> unicode(number);
            case "uc" -> group.afterUnicode = Math.max(0, Math.min(number, 10));
            case "ansicpg" -> codePage(number);
            case "mac" -> codePage(10000);
            case "pc" -> codePage(437);
            case "pca" -> codePage(850);
            case "fonttbl" -> group.inFonts = true;
            case "stylesheet" -> group.inStyles = true;
            case "s" -> style(number);
            case "f" -> font(number);
            case "fcharset" -> charsets.font(group.font, number);
            case "v" -> group.hidden = isOn(number);
            case "deleted" -> group.deleted = isOn(number);
            case "plain" -> plain();
            default -> {}
        }
    }

    private void style(int number) {
        if (group.inStyles) {
            styles.begin(number);
        } else {
            outline = styles.outline(number);
        }
    }

    private static boolean isOn(int number) {
        return number != 0;
    }

    private void codePage(int number) {
        charsets.codePage(number);
        group.charset = charsets.ofFile();
    }

    private void font(int number) {
        group.font = number;
        if (!group.inFonts) {
            group.charset = charsets.ofFont(number);
        }
    }

    private void plain() {
        group.hidden = false;
        group.deleted = false;
        group.charset = charsets.ofFile();
    }

    /** A UTF-16 unit as a signed number, after which something for older programs stands. */
    private void unicode(int number) {
        passOver = 0;
        if (group.isSeen()) {
            paragraph.append((char) number);
        }
        passOver = group.afterUnicode;
    }

    private void layout(String word) {
        if (group.skipped || group.inFonts || group.inStyles) {
            return;
        }
        switch (word) {
            case "par", "sect", "page" -> endParagraph();
            case "pard" -> resetParagraph();
            case "intbl" -> beginRow();
            case "cell", "nestcell" -> endCell();
            case "row", "nestrow" -> endRow();
            case "ls" -> inList = true;
            case "ilvl" -> listLevel = tokens.number();
            case "outlinelevel" -> outline = tokens.number();
            default -> {}
        }
    }

    private void resetParagraph() {
        inList = false;
        listLevel = 0;
        outline = -1;
    }

    private void beginRow() {
        if (!inRow) {
            inRow = true;
            lines.beginRow();
        }
    }

    private void endCell() {
        beginRow();
        endParagraph();
        lines.endCell();
    }

    private void endRow() {
        if (inRow) {
            inRow = false;
            lines.endRow();
        }
    }

    private void endParagraph() {
        flush();
        String text = paragraph.toString();
        paragraph.setLength(0);
        if (outline >= 0 && outline < 6) {
            lines.heading(outline + 1, text);
        } else if (inList) {
            lines.bullet(listLevel, text);
        } else {
            lines.paragraph(text);
        }
    }
}
