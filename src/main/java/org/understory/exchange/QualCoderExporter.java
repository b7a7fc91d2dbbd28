package org.understory.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.understory.model.Codebook;

/**
 * Writes a list of codes for QualCoder: one theme a line, with its group and the themes above it as categories, joined
 * by {@code >>}.
 */
final class QualCoderExporter implements CodebookExporter {

    @Override
    public String id() {
        return "qualcoder";
    }

    @Override
    public String title() {
        return "code list for QualCoder";
    }

    @Override
    public List<String> endings() {
        return List.of(".txt");
    }

    @Override
    public Exported write(Codebook codebook, Identities identities) {
        List<String> notes = new ArrayList<>(Carried.leftOut(codebook, EnumSet.of(Carried.GROUP)));
        ThemeTree tree = new ThemeTree(codebook);
        Set<String> lines = new LinkedHashSet<>();
        for (ThemeTree.Place place : tree.places()) {
            List<String> names = new ArrayList<>(tree.names(place.theme()));
            names.add(0, tree.root(place.theme()).group());
            names.removeIf(String::isBlank);
            String plain = String.join(
                    QualCoderImporter.SEPARATOR,
                    names.stream().map(name -> clean(name, notes)).toList());
            String line = plain;
            for (int i = 2; !lines.add(line); i++) {
                line = plain + " (" + i + ")";
            }
            if (!line.equals(plain)) {
                notes.add("renamed: " + plain + ", a code that is there twice, is now " + line);
            }
        }
        return new Exported(String.join("\n", lines) + "\n", notes);
    }

    private static String clean(String name, List<String> notes) {
        String clean = CodebookDraft.clean(name);
        if (!clean.contains(QualCoderImporter.SEPARATOR)) {
            return clean;
        }
        String plain = clean.replaceAll(">{2,}", ">");
        String note = "renamed: " + clean + " is now " + plain + ", because " + QualCoderImporter.SEPARATOR
                + " parts categories";
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return plain;
    }
}
