package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** Whisper's table: start and end in milliseconds and the words, parted by tabs; nothing in it is quoted. */
final class WhisperTableReader implements TranscriptReader {

    private static final Pattern SIGNATURE = Pattern.compile("^\\s*start\\tend\\ttext *\\n\\s*\\d{1,12}\\t\\d");
    private static final Pattern ROW = Pattern.compile("^(\\d{1,12})\\t(\\d{1,12})\\t(.*)$");
    private static final String HEADER = "start\tend\ttext";
    private static final int HEAD = 200;

    @Override
    public String id() {
        return "whisper-tsv";
    }

    @Override
    public String title() {
        return "Whisper's table (TSV)";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("tsv");
    }

    @Override
    public int score(Source source) {
        return isSigned(source) ? 99 : 0;
    }

    /** Whether it opens as Whisper's table does, so that it must not be read as any other table. */
    static boolean isSigned(Source source) {
        return !source.binary() && SIGNATURE.matcher(source.head(HEAD)).find();
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        draft.metadata("captions by", "Whisper");
        CueTurns.read(cues(source.lines(), draft), draft);
        return draft.finish();
    }

    private static List<Cue> cues(List<String> lines, DraftBuilder draft) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                cues.add(new Cue("", millis(row.group(1)), millis(row.group(2)), words(row.group(3)), i + 1));
            } else if (!Chars.isBlank(line) && !line.strip().equals(HEADER)) {
                draft.refuse(
                        i + 1,
                        "this row does not open with two times in milliseconds",
                        "Write it as start, end and words with a tab between each; the row was left out.");
            }
        }
        return cues;
    }

    private static double millis(String digits) {
        return Long.parseLong(digits) / 1000.0;
    }

    private static List<String> words(String text) {
        return Chars.isBlank(text) ? List.of() : List.of(Chars.strip(text));
    }
}
