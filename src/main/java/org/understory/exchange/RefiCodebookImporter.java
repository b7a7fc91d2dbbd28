package org.understory.exchange;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.understory.model.UserError;

/**
 * A codebook of the REFI-QDA standard 1.5, {@code .qdc} ({@code Codebook.xsd}, namespace
 * {@code urn:QDA-XML:codebook:1.0}). Read leniently: any namespace, codes of an empty {@code Sets}, GUIDs with braces and
 * without.
 */
final class RefiCodebookImporter implements CodebookImporter {

    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?CodeBook[\\s>/]");

    @Override
    public String id() {
        return "qdc";
    }

    @Override
    public String title() {
        return "a REFI-QDA codebook";
    }

    @Override
    public boolean recognises(CodebookFile file) {
        return file.text().stripLeading().startsWith("<")
                && ROOT.matcher(file.text()).find();
    }

    @Override
    public Imported read(CodebookFile file) {
        try {
            return new RefiCodebookReading(file, new CodebookDraft(file)).read().finish(title());
        } catch (XMLStreamException e) {
            String where = e.getLocation() == null
                    ? file.source()
                    : file.source() + ":" + e.getLocation().getLineNumber() + ":"
                            + e.getLocation().getColumnNumber();
            throw new UserError(where, "is not well-formed XML", "export the codebook again from where it comes from");
        }
    }
}
