package org.understory.cli;

import java.util.List;
import java.util.function.Function;
import org.understory.model.Theme;

/** Says how many of something there are: "1 rule", "2 rules", and nothing where there is none. */
final class Amount {

    private Amount() {}

    static void of(int number, String what, List<String> amounts) {
        if (number > 0) {
            amounts.add(number + " " + what + (number == 1 ? "" : "s"));
        }
    }

    static void of(List<Theme> themes, Function<Theme, List<?>> parts, String what, List<String> amounts) {
        of(themes.stream().mapToInt(theme -> parts.apply(theme).size()).sum(), what, amounts);
    }
}
