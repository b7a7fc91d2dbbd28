package org.understory.ingest.format;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Timing;

/** The web page that podcast hosts publish: {@code <cite>} names the speaker, {@code <time>} says when, then paragraphs. */
final class PodcastHtmlReader implements TranscriptReader {

    private static final Pattern OPENING = Pattern.compile("(?is)<cite[^>]{0,200}>[^<]{0,200}</cite>\\s*<time\\b");
    private static final int HEAD = 20_000;

    @Override
    public String id() {
        return "podcast-html";
    }

    @Override
    public String title() {
        return "a podcast's web page";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("html", "htm");
    }

    @Override
    public int score(Source source) {
        boolean page = !source.binary() && Chars.strip(source.head(HEAD)).startsWith("<");
        return page && OPENING.matcher(source.head(HEAD)).find() ? 97 : 0;
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        Document page = Jsoup.parse(source.text());
        draft.metadata("title", page.title());
        String speaker = "";
        double start = Double.NaN;
        for (Element element : page.select("cite, time, p")) {
            String words = Chars.squeeze(element.text());
            switch (element.normalName()) {
                case "cite" -> {
                    speaker = words.endsWith(":") ? Chars.strip(words.substring(0, words.length() - 1)) : words;
                    start = Double.NaN;
                }
                case "time" -> start = TimeText.seconds(words);
                default -> {
                    if (!words.isEmpty()) {
                        Timing timing = Double.isNaN(start) ? Timing.NONE : Timing.offset(start);
                        draft.turn(0, DraftTurn.speech(speaker, timing, words));
                    }
                }
            }
        }
        return draft.finish();
    }
}
