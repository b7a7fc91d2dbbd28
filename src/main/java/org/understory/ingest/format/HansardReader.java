package org.understory.ingest.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/**
 * The debates of the UK's Parliament, as a page saved from its site or as text: a member's name, constituency and party
 * open a speech, which runs on over many paragraphs and over the marks of printed columns.
 */
final class HansardReader implements TranscriptReader {

    private static final Pattern HTML =
            Pattern.compile("(?i)^\\s*(?:<\\?xml[^>]{0,100}>\\s*)?<(?:!doctype html|html|head|body|b>|h\\d|p>|a |div)");
    private static final Pattern COLUMN =
            Pattern.compile("\\d{1,2} \\p{Lu}\\p{Ll}{2,8} \\d{4}\\s?:\\s?Column\\s\\d{1,5}");
    private static final Pattern BOLD_MEMBER = Pattern.compile(
            "<(?:b|strong)>[^<>]{3,80}\\((?:Lab|Lab/Co-op|Con|LD|SNP|DUP|PC|SDLP|UUP|Ind|Green)\\)\\s?(?:\\[R\\])?:?</");
    private static final int HEAD = 4000;

    @Override
    public String id() {
        return "hansard";
    }

    @Override
    public String title() {
        return "UK Hansard";
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        return isPage(source) ? 99 : textScore(source);
    }

    /** Whether the source is a web page with members' names in bold or column marks. */
    static boolean isPage(Source source) {
        String head = source.head(HEAD);
        return !source.binary()
                && HTML.matcher(head).find()
                && source.text().toLowerCase(Locale.ROOT).contains("<b")
                && (COLUMN.matcher(source.text()).find()
                        || BOLD_MEMBER.matcher(source.text()).find());
    }

    private static int textScore(Source source) {
        if (!source.text().contains(": Column ")
                && !source.text().contains(":Column ")
                && !source.text().contains("):")) {
            return 0;
        }
        List<HansardLine> lines = source.lines().stream().map(HansardLine::of).toList();
        int columns = lines.stream().mapToInt(HansardLine::columns).sum();
        List<LabelLine> labels =
                lines.stream().map(line -> LabelLine.of(line.words())).toList();
        long members = labels.stream()
                .filter(label -> label.exists() && HansardLine.hasParty(label.label()))
                .count();
        boolean talk = LabelCensus.of(labels, List.of()).lines() > 1;
        return members > 1 || (columns > 0 && talk) ? 98 : 0;
    }

    @Override
    public Draft read(Source source) {
        List<String> lines = isPage(source) ? BoldLines.of(source.text()) : source.lines();
        DraftBuilder draft = new DraftBuilder(source.name());
        HansardTurns.read(lines, !isPage(source), draft);
        return draft.finish();
    }
}
