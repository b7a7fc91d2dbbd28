package org.understory.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.understory.exchange.CodebookDraft.ThemeDraft;
import org.understory.model.UserError;

/** One reading of a {@code .qdc} file. Nothing outside the file is ever opened, and no entity is ever expanded. */
final class RefiCodebookReading {

    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");

    private final CodebookFile file;
    private final CodebookDraft draft;
    private final XMLStreamReader xml;
    private final Deque<ThemeDraft> open = new ArrayDeque<>();
    private final Map<String, ThemeDraft> byGuid = new HashMap<>();
    private String set = "";

    RefiCodebookReading(CodebookFile file, CodebookDraft draft) throws XMLStreamException {
        this.file = file;
        this.draft = draft;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to something outside of the file");
        });
        this.xml = factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
    }

    CodebookDraft read() throws XMLStreamException {
        try {
            boolean root = true;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw fault(
                            "holds a document type or an entity, which no codebook needs", "take it out of the file");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkRoot(root);
                    root = false;
                    start(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                }
            }
            return draft;
        } finally {
            xml.close();
        }
    }

    private void checkRoot(boolean root) {
        if (root && !xml.getLocalName().equals("CodeBook")) {
            throw fault(
                    "is not a codebook but a file of " + xml.getLocalName(),
                    "export the codebook alone, as .qdc, from the program it comes from");
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "Code" -> code();
            case "Description" -> description();
            case "Set" -> set = CodebookDraft.clean(attribute("name"));
            case "MemberCode" -> member();
            default -> {}
        }
    }

    private void end(String element) {
        if (element.equals("Code")) {
            open.pop();
        } else if (element.equals("Set")) {
            set = "";
        }
    }

    private void code() {
        if (open.size() >= YamlNode.MOST_LEVELS) {
            throw fault(
                    "nests codes more than " + YamlNode.MOST_LEVELS + " deep", "flatten them; codes rarely need five");
        }
        ThemeDraft theme = draft.add(attribute("name"), open.peek());
        open.push(theme);
        theme.colour(colour(attribute("color").strip()));
        boolean codable = !attribute("isCodable").strip().matches("false|0");
        if (!codable) {
            draft.note("a folder in which nothing can be coded is now a theme without rules");
        }
        Guids.read(attribute("guid"))
                .ifPresentOrElse(
                        guid -> identify(theme, guid, codable),
                        () -> draft.note("a code has no valid GUID and gets a new one"));
    }

    private void identify(ThemeDraft theme, String guid, boolean codable) {
        if (byGuid.putIfAbsent(guid.toLowerCase(Locale.ROOT), theme) == null) {
            draft.identify(theme, new Identities.Identity(guid, codable));
        } else {
            draft.note("a code has the GUID of another one and gets a new one");
        }
    }

    private String colour(String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            if (!colour.isEmpty()) {
                draft.note("left out: the colour " + colour + ", which is not written as in #2f6f4f");
            }
            return "";
        }
        String digits = colour.substring(1).toLowerCase(Locale.ROOT);
        return "#" + (digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"));
    }

    private void description() throws XMLStreamException {
        String text = text();
        if (!open.isEmpty()) {
            open.peek().description(Descriptions.read(text));
        } else if (!text.isBlank()) {
            draft.note("left out: the description of the set " + set);
        }
    }

    /** The text of the element, with that of elements inside it, which the standard does not have. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw fault("holds an entity, which no codebook needs", "take it out of the file");
            }
        }
        return text.toString();
    }

    /** Codes name their set's heading: the group. The standard has {@code guid} here, projects {@code targetGUID}. */
    private void member() {
        String written = attribute("guid").isEmpty() ? attribute("targetGUID") : attribute("guid");
        ThemeDraft theme = byGuid.get(Guids.read(written).orElse("").toLowerCase(Locale.ROOT));
        if (theme == null) {
            draft.note("left out: a member of the set " + set + " that is no code");
        } else if (theme.group().isEmpty()) {
            theme.group(set);
        } else if (!theme.group().equals(set)) {
            draft.note("left out: " + theme.name() + " in the set " + set + ", because it is in " + theme.group());
        }
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private UserError fault(String what, String remedy) {
        String where = file.source() + ":" + xml.getLocation().getLineNumber();
        return new UserError(where, what, remedy);
    }
}
