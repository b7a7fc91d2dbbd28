package org.understory.study.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps of texts as one text: each with its length before it, so that any character may be in it. */
final class Texts {

    private Texts() {}

    static String of(List<String> texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(text -> joined.append(text.length()).append(':').append(text));
        return joined.toString();
    }

    static String of(Map<String, String> map) {
        List<String> texts = new ArrayList<>();
        map.forEach((key, value) -> texts.addAll(List.of(key, value)));
        return of(texts);
    }

    static List<String> list(String joined) {
        List<String> texts = new ArrayList<>();
        int at = 0;
        while (at < joined.length()) {
            int colon = joined.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(joined.substring(at, colon));
            texts.add(joined.substring(colon + 1, end));
            at = end;
        }
        return texts;
    }

    static Map<String, String> map(String joined) {
        List<String> texts = list(joined);
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i += 2) {
            map.put(texts.get(i), texts.get(i + 1));
        }
        return map;
    }

    /** Numbers with blanks between them. */
    static int[] numbers(String joined) {
        if (joined.isEmpty()) {
            return new int[0];
        }
        String[] parts = joined.split(" ");
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
