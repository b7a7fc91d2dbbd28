package org.understory.report.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Any text into which somebody put quotations with their ids. */
final class TextDocument implements DocumentReader {

    @Override
    public String format() {
        return "text";
    }

    @Override
    public List<String> endings() {
        return List.of();
    }

    @Override
    public Document read(Path file) throws IOException {
        Document.Draft draft = new Document.Draft();
        Passages passages = new Passages("", draft);
        for (String paragraph : Files.readString(file, StandardCharsets.UTF_8).split("(?:\\R[ \\t]*){2,}")) {
            passages.add(paragraph);
        }
        return draft.whole(Optional.empty());
    }
}
