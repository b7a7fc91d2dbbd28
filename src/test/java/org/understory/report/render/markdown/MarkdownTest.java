package org.understory.report.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '^',
            value = {
                "a|b → a\\|b",
                "a\\|b → a\\\\\\|b",
                "`x` → \\`x\\`",
                "[a](b) → \\[a\\](b)",
                "<b>&amp; → \\<b\\>\\&amp;",
                "# x → \\# x",
                "- x → \\- x",
                "+ x → \\+ x",
                "=== → \\===",
                "1. x → 1\\. x",
                "12) x → 12\\) x",
                "1.5 x → 1\\.5 x",
                "a # b - c → a # b - c",
                "https://x.org → https\\://x.org",
                "www.x.org → www\\.x.org",
                "me@x.org → me\\@x.org",
                "~~a~~ *b* _c_ → \\~\\~a\\~\\~ \\*b\\* \\_c\\_",
            })
    void escapesWhatMeansSomething(String text, String escaped) {
        assertThat(Markdown.escape(text)).isEqualTo(escaped);
    }

    @Test
    void putsTextOnOneLineWithoutIndent() {
        assertThat(Markdown.escape("    code\n\n# no")).isEqualTo("code # no");
    }

    @Test
    void boldHugsTheWords() {
        assertThat(Markdown.bold(" silos ")).isEqualTo(" **silos** ");
        assertThat(Markdown.bold("\"x\"")).isEqualTo("<strong>\"x\"</strong>");
        assertThat(Markdown.bold("*")).isEqualTo("<strong>\\*</strong>");
        assertThat(Markdown.bold(" ")).isEqualTo(" ");
    }
}
