package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueChars;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static final String WORDS = "Zoë said: “wait” — and so we did 😀\nBen: très bien\n";

    @Test
    void utf8IsReadWithAndWithoutAByteOrderMark() {
        assertThat(decode(WORDS.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(WORDS);
        assertThat(decode(("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(WORDS);
    }

    @Test
    void utf16IsReadWithAndWithoutAByteOrderMark() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            for (String mark : new String[] {"", "\ufeff"}) {
                Source source = decode((mark + WORDS).getBytes(charset));

                assertThat(source.text())
                        .as("%s with mark %s", charset, !mark.isEmpty())
                        .isEqualTo(WORDS);
                assertThat(source.charset()).isEqualTo(charset);
            }
        }
    }

    @Test
    void whatIsNotUtf8IsWindows1252() {
        byte[] bytes = "It\u2019s \u2013 tr\u00e8s bien".getBytes(Charset.forName("windows-1252"));

        Source source = decode(bytes);

        assertThat(source.text()).isEqualTo("It’s – très bien");
        assertThat(source.charset().name()).isEqualTo("windows-1252");
        assertThat(source.binary()).isFalse();
    }

    @Test
    void allLineEndsBecomeOneLineFeed() {
        assertThat(decode(bytes("a\r\nb\r\r\nc\rd\n\ne\u2028f\u000bg")).lines())
                .containsExactly("a", "b", "c", "d", "", "e", "f", "g");
    }

    @Test
    void twoCarriageReturnsAreTwoLineEnds() {
        assertThat(decode(bytes("a\r\rb")).text()).isEqualTo("a\n\nb");
    }

    @Test
    void softHyphensAreDropped() {
        assertThat(decode(bytes("sign\u00adoff")).text()).isEqualTo("signoff");
    }

    @Test
    void zeroBytesAndManyControlCharactersAreBinary() {
        assertThat(decode(new byte[] {'a', 0, 'b', 'c', 'd', 'e', 'f'}).binary())
                .isTrue();
        assertThat(decode(new byte[] {1, 2, 3, 4, 5, 6, 7, 'a'}).binary()).isTrue();
        assertThat(decode(bytes("%PDF-1.7 all text")).binary()).isTrue();
    }

    @Test
    void aParticipantCodeAtTheVeryStartIsText() {
        assertThat(decode(bytes("P7 25/11/2021\nfirst line")).binary()).isFalse();
    }

    @Property(tries = 300, seed = "170")
    void anyTextComesBackFromUtf8(@ForAll @StringLength(max = 200) String any) {
        String text = withoutWhatIsNormalised(any);

        Source source = decode(("ok " + text).getBytes(StandardCharsets.UTF_8));

        assertThat(source.text()).isEqualTo("ok " + text);
    }

    @Property(tries = 300, seed = "171")
    void noBytesMakeItFail(@ForAll @UniqueChars @StringLength(max = 300) String any) {
        Source source = decode(any.getBytes(StandardCharsets.UTF_16BE));

        assertThat(source.text()).doesNotContain("\r").doesNotContain("\ufeff");
        assertThat(source.lines()).isEqualTo(source.text().lines().toList());
    }

    /** Printable text without lone surrogates, line ends and characters that are dropped. */
    private static String withoutWhatIsNormalised(String any) {
        StringBuilder text = new StringBuilder();
        any.codePoints()
                .filter(c -> c >= ' ' && !(c >= 0xd800 && c <= 0xdfff))
                .filter(c -> c != 0xad && c != 0xfeff && c != 0x2028 && c != 0x2029)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Source decode(byte[] bytes) {
        return Decoder.decode("test", bytes);
    }
}
