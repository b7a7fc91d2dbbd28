package org.understory.ingest.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.understory.model.Timing;

/**
 * An ELAN file taken apart. Document types and external entities are not looked at, so that a file can neither reach for
 * others nor grow in the reading.
 */
final class ElanFile {

    /** The name of the root element. */
    static final String ROOT = "ANNOTATION_DOCUMENT";

    private static final double MILLIS = 1000;

    /**
     * A tier.
     *
     * @param id its name
     * @param participant who it belongs to, or empty
     * @param parent the tier it stands on, or empty
     * @param line the number of its line in the file, from 1
     * @param annotations in file order
     */
    record Tier(String id, String participant, String parent, int line, List<Annotation> annotations) {

        String speaker() {
            return Chars.squeeze(participant.isEmpty() ? id : participant);
        }
    }

    /** An annotation between two time slots, which are empty where it takes its time from another. */
    record Annotation(String from, String to, String value, int line) {}

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final TreeMap<Integer, Double> valued = new TreeMap<>();
    private final List<Tier> tiers = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private int brokenAt;

    private ElanFile() {}

    /** Takes the text of a file apart, as far as it is whole. */
    static ElanFile of(String text) {
        ElanFile file = new ElanFile();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            file.read(factory.createXMLStreamReader(new StringReader(text.stripLeading())));
        } catch (XMLStreamException damaged) {
            int line = damaged.getLocation() == null ? 0 : damaged.getLocation().getLineNumber();
            file.brokenAt = Math.max(1, line);
        }
        return file;
    }

    List<Tier> tiers() {
        return tiers;
    }

    Map<String, String> facts() {
        return facts;
    }

    /** The line on which the file stops being XML, from 1, or 0 where it is whole. */
    int brokenAt() {
        return brokenAt;
    }

    /** When an annotation was: a time slot without a value lies evenly between its neighbours that have one. */
    Timing timing(Annotation annotation) {
        double start = seconds(annotation.from());
        return Double.isNaN(start) ? Timing.NONE : Timing.offset(start, seconds(annotation.to()));
    }

    private double seconds(String slot) {
        Integer place = slots.get(slot);
        if (place == null || valued.isEmpty()) {
            return Double.NaN;
        }
        Map.Entry<Integer, Double> before = valued.floorEntry(place);
        Map.Entry<Integer, Double> after = valued.ceilingEntry(place);
        if (before == null || after == null) {
            return (before == null ? after : before).getValue();
        }
        int between = after.getKey() - before.getKey();
        double share = between == 0 ? 0 : (place - before.getKey()) / (double) between;
        return before.getValue() + share * (after.getValue() - before.getValue());
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case ROOT -> facts(xml);
                    case "TIME_SLOT" -> slot(xml);
                    case "TIER" ->
                        tiers.add(new Tier(
                                attribute(xml, "TIER_ID"),
                                attribute(xml, "PARTICIPANT"),
                                attribute(xml, "PARENT_REF"),
                                xml.getLocation().getLineNumber(),
                                new ArrayList<>()));
                    case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION" -> annotation(xml);
                    default -> {}
                }
            }
        }
    }

    private void facts(XMLStreamReader xml) {
        facts.put("author", attribute(xml, "AUTHOR"));
        facts.put("date", attribute(xml, "DATE"));
    }

    private void slot(XMLStreamReader xml) {
        String value = attribute(xml, "TIME_VALUE");
        int place = slots.size();
        slots.put(attribute(xml, "TIME_SLOT_ID"), place);
        if (!value.isEmpty() && value.length() < 12 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            valued.put(place, Long.parseLong(value) / MILLIS);
        }
    }

    private void annotation(XMLStreamReader xml) throws XMLStreamException {
        String from = attribute(xml, "TIME_SLOT_REF1");
        String to = attribute(xml, "TIME_SLOT_REF2");
        int line = xml.getLocation().getLineNumber();
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement() && xml.getLocalName().equals("ANNOTATION_VALUE") && !tiers.isEmpty()) {
                String value = xml.getElementText();
                tiers.get(tiers.size() - 1).annotations().add(new Annotation(from, to, value, line));
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
