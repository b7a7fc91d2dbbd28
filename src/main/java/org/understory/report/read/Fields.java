package org.understory.report.read;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A quotation whose parts have names, as in files for programs.
 *
 * @param of the value of a name, or empty
 */
record Fields(UnaryOperator<String> of) {

    String get(String name) {
        return of.apply(name);
    }

    /** Speaker, attributes, transcript, turn, time and rule as reports print them. */
    Quotation quotation(String place, String words) {
        List<String> source = Stream.of(
                        get("verbatim").equals("false") ? "as noted" : "",
                        get("speaker"),
                        get("attributes"),
                        get("transcript"),
                        get("turn").isEmpty() ? "" : "turn " + get("turn"),
                        get("time"),
                        get("rule").isEmpty() ? "" : "rule " + get("rule"))
                .map(Texts::line)
                .filter(part -> !part.isEmpty())
                .toList();
        return new Quotation(place, get("id").strip(), List.of(Texts.line(words)), source);
    }
}
