package org.understory.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * Walks through one XML part of a ZIP document without building a tree of it. Document types are not processed, no entity
 * is declared, nothing outside of the part is fetched, and no method calls itself, however deeply elements are nested.
 */
final class XmlPart {

    private XmlPart() {}

    /**
     * Tells the visitor of all elements of a part; of none where there is no such part.
     *
     * @param guard which has looked the document over
     * @throws UserError where the part is damaged or declares a document type
     */
    static void walk(Source source, String part, OfficeGuard guard, XmlVisitor visitor) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    walk(zip, visitor, guard.documentType(source.name(), part));
                    return;
                }
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw guard.damaged(source.name());
        }
    }

    private static void walk(InputStream in, XmlVisitor visitor, UserError documentType) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        int skipping = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw documentType;
                case XMLStreamConstants.START_ELEMENT ->
                    skipping += skipping > 0 || !visitor.open(xml.getLocalName(), name -> attribute(xml, name)) ? 1 : 0;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipping > 0) {
                        skipping--;
                    } else {
                        visitor.close(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipping == 0) {
                        visitor.words(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
