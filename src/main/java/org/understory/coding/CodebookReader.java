package org.understory.coding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.understory.model.Codebook;
import org.understory.model.RuleSource;
import org.understory.model.Theme;
import org.understory.model.UserError;

/**
 * Reads a codebook from YAML as a person would write it. All faults are reported at once, with line, column, caret and
 * remedy; the rules themselves are read by {@link RuleBook}.
 */
public final class CodebookReader {

    private static final int MOST_BYTES = 32 << 20;
    private static final Set<String> KEYS = Set.of("name", "description", "version", "lists", "themes");

    private final String source;
    private final CodebookFaults faults;
    private final String text;

    private CodebookReader(String source, String text) {
        this.source = source;
        this.text = text;
        this.faults = new CodebookFaults(source, text);
    }

    /**
     * Reads a codebook.
     *
     * @param source what to call the file in messages
     * @param bytes its content, UTF-8
     * @throws UserError with all faults
     */
    public static Codebook read(String source, byte[] bytes) {
        RuleBook book = book(source, bytes);
        book.compile();
        return book.codebook();
    }

    /**
     * Reads a codebook and keeps its parsed rules, for a caller that is going to compile and run them.
     *
     * @throws UserError with all faults
     */
    static RuleBook book(String source, byte[] bytes) {
        CodebookReader reader = reader(source, bytes);
        RuleBook book = RuleBook.read(reader.codebook(hash(bytes)), reader.faults);
        reader.faults.throwIfAny();
        return book;
    }

    private static CodebookReader reader(String source, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UserError(
                    source,
                    "is larger than a codebook can be (32 MB)",
                    "check that this is the codebook and not a transcript");
        }
        return new CodebookReader(source, decode(source, bytes));
    }

    private static String decode(String source, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UserError(source, "is not UTF-8 text", "save the codebook as UTF-8 and try again");
        }
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Codebook codebook(String hash) {
        YamlNode root;
        try {
            root = YamlTree.read(text);
        } catch (YamlTree.SyntaxException e) {
            faults.add(
                    e.line(),
                    e.column(),
                    "is not YAML: " + e.getMessage(),
                    "mend the line; rules with special characters want quotes, or a block under rules: |");
            faults.throwIfAny();
            throw e;
        }
        if (!(root instanceof YamlNode.Mapping mapping)) {
            faults.add(root, "is not a codebook", "start the file with name: and themes:; see docs/rules.md");
            faults.throwIfAny();
            throw new IllegalStateException("unreachable");
        }
        return codebook(mapping, hash);
    }

    private Codebook codebook(YamlNode.Mapping root, String hash) {
        YamlFields fields = new YamlFields(root, KEYS, "the codebook", faults);
        String name = fields.text("name");
        Map<String, List<RuleSource>> lists = new LinkedHashMap<>();
        fields.node("lists").ifPresent(node -> readLists(node, lists));
        List<Theme> themes = new ArrayList<>();
        YamlNode node = fields.node("themes").orElse(null);
        if (node instanceof YamlNode.Items items && !items.items().isEmpty()) {
            readThemes(items, themes);
        } else {
            faults.add(
                    node == null ? root : node,
                    node instanceof YamlNode.Scalar || node == null || node instanceof YamlNode.Items
                            ? "has no themes"
                            : "themes: is no list",
                    "list the themes under themes:, each starting with - id:");
        }
        return new Codebook(name.isEmpty() ? source : name, fields.text("description"), source, hash, lists, themes);
    }

    private void readLists(YamlNode node, Map<String, List<RuleSource>> lists) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            faults.add(node, "lists: holds no named lists", "write it as lists: and then name: [one, two]");
            return;
        }
        for (YamlNode.Entry entry : mapping.entries()) {
            if (lists.containsKey(entry.key())) {
                faults.add(entry.line(), entry.column(), "the list " + entry.key() + " is there twice", "join the two");
            }
            lists.put(entry.key(), new YamlRules(faults).read("@" + entry.key(), entry.value()));
        }
    }

    private void readThemes(YamlNode.Items items, List<Theme> themes) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<YamlNode> nodes = new ArrayList<>();
        for (YamlNode item : items.items()) {
            if (item instanceof YamlNode.Mapping mapping) {
                nodes.add(mapping);
                Theme theme = new ThemeReader(faults).read(mapping);
                Integer before = seen.putIfAbsent(theme.id().toLowerCase(Locale.ROOT), mapping.line());
                if (before != null && !theme.id().isEmpty()) {
                    faults.add(
                            mapping,
                            "the theme " + theme.id() + " is there twice, first on line " + before,
                            "give one of them another id, or join them");
                }
                themes.add(theme);
            } else {
                faults.add(item, "is no theme", "start each theme with - id:");
            }
        }
        checkParents(nodes, themes);
    }

    private void checkParents(List<YamlNode> nodes, List<Theme> themes) {
        Map<String, String> parents = new LinkedHashMap<>();
        themes.forEach(theme -> parents.put(theme.id(), theme.parent()));
        for (int i = 0; i < themes.size(); i++) {
            String parent = themes.get(i).parent();
            if (!parent.isEmpty() && !parents.containsKey(parent)) {
                faults.add(
                        nodes.get(i),
                        "the parent " + parent + " is no theme of this codebook",
                        "use the id of another theme");
            } else if (isCircular(themes.get(i).id(), parents)) {
                faults.add(
                        nodes.get(i),
                        "the theme " + themes.get(i).id() + " is its own ancestor",
                        "take parent: out of one of them");
            }
        }
    }

    private static boolean isCircular(String id, Map<String, String> parents) {
        String ancestor = parents.getOrDefault(id, "");
        for (int i = 0; i <= parents.size() && !ancestor.isEmpty(); i++) {
            if (ancestor.equals(id)) {
                return true;
            }
            ancestor = parents.getOrDefault(ancestor, "");
        }
        return false;
    }
}
