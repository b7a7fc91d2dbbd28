package org.understory.ingest.format;

import java.nio.charset.Charset;

/** What holds inside a pair of braces in Rich Text, and ends with it. */
final class RtfGroup {

    boolean skipped;
    boolean inFonts;
    boolean inStyles;
    boolean hidden;
    boolean deleted;
    int font;
    int afterUnicode = 1;
    Charset charset;

    RtfGroup(Charset charset) {
        this.charset = charset;
    }

    /** A group inside of this one begins with what holds here. */
    RtfGroup inner() {
        RtfGroup inner = new RtfGroup(charset);
        inner.skipped = skipped;
        inner.inFonts = inFonts;
        inner.inStyles = inStyles;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.font = font;
        inner.afterUnicode = afterUnicode;
        return inner;
    }

    boolean isSeen() {
        return !skipped && !inFonts && !inStyles && !hidden && !deleted;
    }
}
