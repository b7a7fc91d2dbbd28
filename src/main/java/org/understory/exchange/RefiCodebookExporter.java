package org.understory.exchange;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.understory.model.Codebook;

/**
 * Writes a codebook of the REFI-QDA standard 1.5, {@code .qdc}, valid against {@code Codebook.xsd} of www.qdasoftware.org.
 * Themes are codes, sub-themes are nested, groups are sets; definition and criteria are the description.
 *
 * <p>Names are unique in the whole file, because QualCoder keeps one code only of those that share a name.
 */
final class RefiCodebookExporter implements CodebookExporter {

    private static final Set<Carried> CARRIED =
            EnumSet.of(Carried.GROUP, Carried.COLOUR, Carried.DEFINITION, Carried.CRITERION);

    private final String producer;

    RefiCodebookExporter(String producer) {
        this.producer = producer;
    }

    @Override
    public String id() {
        return "qdc";
    }

    @Override
    public String title() {
        return "REFI-QDA codebook";
    }

    @Override
    public List<String> endings() {
        return List.of(".qdc");
    }

    @Override
    public Exported write(Codebook codebook, Identities identities) {
        StringWriter text = new StringWriter();
        List<String> notes = new ArrayList<>(Carried.leftOut(codebook, CARRIED));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new RefiCodebookWriting(xml, codebook, identities, notes).document(producer);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return new Exported(text + "\n", notes);
    }
}
