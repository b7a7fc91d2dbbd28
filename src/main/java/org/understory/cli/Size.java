package org.understory.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes as people type them, in bytes: {@code 64M} is 64 times 1024 times 1024. */
final class Size implements ITypeConverter<Long> {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmg]?)i?b?", Pattern.CASE_INSENSITIVE);
    private static final long MOST = Integer.MAX_VALUE - 16L;

    @Override
    public Long convert(String text) {
        Matcher matcher = SIZE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "'" + text + "' is no size; write a number of bytes, or one with K, M or G, such as 200M");
        }
        int shift = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        return Math.min(Long.parseLong(matcher.group(1)) << shift, MOST);
    }
}
