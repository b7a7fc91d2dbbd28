package org.understory.ingest.format;

import java.util.concurrent.Callable;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * The one place where what a library throws at a damaged or hostile document becomes something said to people. POI and
 * PDFBox answer damage with nearly any exception, call themselves for things nested in one another, and believe some of
 * the sizes that a file claims; so an exhausted stack, or an array that was never to be had, ends the reading of that file
 * and of no other.
 *
 * @param what the kind of document, such as {@code a PDF document}
 * @param program what people open it with
 */
record Containment(String what, String program) {

    /** What the library makes of the document; a {@link UserError} is passed on. */
    <T> T of(Source source, Callable<T> reading) {
        try {
            return reading.call();
        } catch (UserError told) {
            throw told;
        } catch (StackOverflowError nested) {
            throw new UserError(
                    source.name(),
                    "is " + what + " whose parts are nested too deeply to be read",
                    "Do not trust this file. If you do, open it in " + program + " and save its text alone.");
        } catch (OutOfMemoryError claimed) {
            throw new UserError(
                    source.name(),
                    "is " + what + " that takes more memory than there is",
                    "Open it in " + program + " and save its text alone, or give it in parts.");
        } catch (Exception damaged) {
            throw damaged(source.name());
        }
    }

    /** The refusal of a document that is not whole. */
    UserError damaged(String name) {
        return new UserError(
                name,
                "is " + what + " that is damaged or cut short",
                "Download or export it again; if " + program + " can still open it, save it anew.");
    }
}
