package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets text into boxes: how many lines it takes, and what to do where these are too many.
 *
 * @param widths the metric
 */
record Setting(FontWidths widths) {

    /** Renderers differ a little in where they break a line. */
    private static final double SLACK = 0.97;

    /** The height of paragraphs under each other, with the space between them. */
    double height(List<Para> paras, double width) {
        double height = 0;
        for (Para para : paras) {
            height += height(para, width) + para.look().after();
        }
        return height;
    }

    private double height(Para para, double width) {
        return lines(para, width) * para.size() * FontWidths.LINE;
    }

    /** How many lines a paragraph takes. */
    int lines(Para para, double width) {
        return breaks(para, width).size() + 1;
    }

    /** How many lines plain text takes. */
    int lines(String text, double size, boolean bold, double width) {
        return lines(new Para(List.of(new Para.Run(text, bold)), size, Para.Look.PLAIN), width);
    }

    /** Where new lines begin, as offsets into the paragraph's text. */
    private List<Integer> breaks(Para para, double width) {
        double room = (width - para.indent()) * SLACK;
        List<Integer> breaks = new ArrayList<>();
        double line = 0;
        double word = 0;
        int begin = 0;
        int at = 0;
        for (Para.Run run : para.runs()) {
            for (int point : run.text().codePoints().toArray()) {
                double wide = widths.of(point, para.size(), run.bold());
                boolean space = point == ' ';
                if (!space && line + wide > room && line > 0) {
                    boolean whole = word > 0 && word < line;
                    breaks.add(whole ? begin : at);
                    line = whole ? word : 0;
                    word = whole ? word : 0;
                    begin = whole ? begin : at;
                }
                line += wide;
                word = space ? 0 : word + wide;
                at += Character.charCount(point);
                begin = space ? at : begin;
            }
        }
        return breaks;
    }

    /** The same, with its last part, which begins with a bracket, kept whole where that can be. */
    String shortenedBefore(String text, double size, double width, int lines) {
        int bracket = text.lastIndexOf(" (");
        String end = bracket < 0 ? "" : text.substring(bracket);
        String name = text.substring(0, text.length() - end.length());
        while (lines(name + end, size, false, width) > lines) {
            int space = name.lastIndexOf(' ');
            if (space < 0) {
                return shortened(text, size, false, width, lines);
            }
            name = name.substring(0, space).stripTrailing() + "…";
            name = name.replace("……", "…");
        }
        return name + end;
    }

    /** The text, cut at a word and marked with an ellipsis if it takes more lines than there are. */
    String shortened(String text, double size, boolean bold, double width, int lines) {
        String shorter = text;
        while (lines(shorter, size, bold, width) > lines) {
            String bare = shorter.endsWith("…") ? shorter.substring(0, shorter.length() - 1) : shorter;
            int space = bare.lastIndexOf(' ');
            int cut = space > 0 ? space : bare.offsetByCodePoints(bare.length(), -1);
            shorter = bare.substring(0, cut).stripTrailing() + "…";
            if (cut == 0) {
                return "…";
            }
        }
        return shorter;
    }

    /** The paragraphs on as many pages as they need; one that fills more than a page is parted between words. */
    List<List<Para>> pages(List<Para> paras, double width, double height) {
        List<List<Para>> pages = new ArrayList<>();
        List<Para> page = new ArrayList<>();
        double used = 0;
        for (List<Para> group : together(parted(paras, width, height))) {
            double high = height(group, width) - last(group).look().after();
            if (!page.isEmpty() && used + high > height) {
                pages.add(List.copyOf(page));
                page.clear();
                used = 0;
            }
            page.addAll(group);
            used += high + last(group).look().after();
        }
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages;
    }

    /** Each paragraph with what has to stay below it. */
    private static List<List<Para>> together(List<Para> paras) {
        List<List<Para>> groups = new ArrayList<>();
        for (Para para : paras) {
            if (!para.look().follows() || groups.isEmpty()) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(para);
        }
        return groups;
    }

    private static Para last(List<Para> paras) {
        return paras.get(paras.size() - 1);
    }

    private List<Para> parted(List<Para> paras, double width, double height) {
        List<Para> parts = new ArrayList<>();
        for (Para para : paras) {
            int most = Math.max(1, (int) (height / (para.size() * FontWidths.LINE)));
            List<Integer> breaks = breaks(para, width);
            int from = 0;
            for (int line = most; line <= breaks.size(); line += most) {
                int to = breaks.get(line - 1);
                parts.add(part(para, from, to));
                from = to;
            }
            parts.add(part(para, from, para.text().length()));
        }
        return parts;
    }

    private static Para part(Para para, int from, int to) {
        List<Para.Run> runs = new ArrayList<>();
        int at = 0;
        for (Para.Run run : para.runs()) {
            int begin = Math.max(from - at, 0);
            int end = Math.min(to - at, run.text().length());
            if (begin < end) {
                runs.add(new Para.Run(run.text().substring(begin, end), run.bold()));
            }
            at += run.text().length();
        }
        return new Para(runs, para.size(), para.look());
    }
}
