package org.understory.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.understory.model.Codebook;
import org.understory.model.Theme;

/** One {@code .qdc} document while it is being written. */
final class RefiCodebookWriting {

    private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    private final XMLStreamWriter xml;
    private final ThemeTree tree;
    private final Identities identities;
    private final Map<String, String> guids;
    private final Map<String, String> names;

    RefiCodebookWriting(XMLStreamWriter xml, Codebook codebook, Identities identities, List<String> notes) {
        this.xml = xml;
        this.tree = new ThemeTree(codebook);
        this.identities = identities;
        this.guids = identities.guids(codebook);
        this.names = names(tree, notes);
    }

    private static Map<String, String> names(ThemeTree tree, List<String> notes) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (ThemeTree.Place place : tree.places()) {
            String plain = XmlText.line(place.theme().name());
            String name = plain;
            List<String> path = tree.names(place.theme());
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                String base = path.size() > 1 ? XmlText.line(path.get(path.size() - 2)) + " / " + plain : plain;
                name = base;
                for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                    name = base + " (" + i + ")";
                }
                notes.add("renamed: " + plain + ", a name that is there twice, is now " + name);
            }
            names.put(place.theme().id(), name);
        }
        return names;
    }

    void document(String producer) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("CodeBook");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("origin", XmlText.line(producer));
        line(1);
        xml.writeStartElement("Codes");
        codes();
        line(1);
        xml.writeEndElement();
        sets();
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void codes() throws XMLStreamException {
        int open = 0;
        for (ThemeTree.Place place : tree.places()) {
            close(open, place.depth());
            open = place.depth() + (code(place) ? 1 : 0);
        }
        close(open, 0);
    }

    private void close(int open, int depth) throws XMLStreamException {
        for (int level = open; level > depth; level--) {
            line(level + 1);
            xml.writeEndElement();
        }
    }

    /** Whether the element is left open, for codes inside it. */
    private boolean code(ThemeTree.Place place) throws XMLStreamException {
        Theme theme = place.theme();
        boolean codable =
                identities.of(theme.id()).map(Identities.Identity::codable).orElse(true);
        String description = XmlText.text(Descriptions.write(theme));
        boolean empty = description.isEmpty() && tree.children(theme.id()).isEmpty();
        line(place.depth() + 2);
        if (empty) {
            xml.writeEmptyElement("Code");
        } else {
            xml.writeStartElement("Code");
        }
        xml.writeAttribute("guid", guids.get(theme.id()));
        xml.writeAttribute("name", names.get(theme.id()));
        xml.writeAttribute("isCodable", Boolean.toString(codable));
        if (!theme.colour().isEmpty()) {
            xml.writeAttribute("color", theme.colour());
        }
        if (!description.isEmpty()) {
            line(place.depth() + 3);
            xml.writeStartElement("Description");
            xml.writeCharacters(description);
            xml.writeEndElement();
        }
        return !empty;
    }

    private void sets() throws XMLStreamException {
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (ThemeTree.Place place : tree.places()) {
            String group = XmlText.line(place.theme().group());
            if (!group.isEmpty()) {
                members.computeIfAbsent(group, name -> new ArrayList<>())
                        .add(guids.get(place.theme().id()));
            }
        }
        if (members.isEmpty()) {
            return;
        }
        Set<String> taken = new HashSet<>();
        guids.values().forEach(guid -> taken.add(guid.toLowerCase(Locale.ROOT)));
        line(1);
        xml.writeStartElement("Sets");
        for (Map.Entry<String, List<String>> set : members.entrySet()) {
            set(set.getKey(), Guids.unused("group:" + set.getKey(), taken), set.getValue());
        }
        line(1);
        xml.writeEndElement();
    }

    private void set(String name, String guid, List<String> members) throws XMLStreamException {
        line(2);
        xml.writeStartElement("Set");
        xml.writeAttribute("guid", guid);
        xml.writeAttribute("name", name);
        for (String member : members) {
            line(3);
            xml.writeEmptyElement("MemberCode");
            xml.writeAttribute("guid", member);
        }
        line(2);
        xml.writeEndElement();
    }

    private void line(int level) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(Math.min(level, 40)));
    }
}
