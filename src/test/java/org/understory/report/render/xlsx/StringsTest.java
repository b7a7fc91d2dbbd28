package org.understory.report.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.report.Block;

class StringsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                " led by a space",
                "trailed by a break\n",
                "\u00A0not broken\u2003",
                "über 🙂 \uD83D\uDC69\u200D\uD83D\uDD27",
                "a < b & c > d",
                "&amp; &lt; &#13;",
                "]]>",
                "]]]>>",
                "<<<<<<& long enough to be written as character data <&>",
                "<<<<<<& long enough to be written as character data ]]> <&> ]",
                "one\r\ntwo\rthree",
                "tab\there",
                "\u0001 and \u001F and \u007F",
                "half \uD83D of a pair, \uDE42 the other",
                "_x0041_ \"quoted\" 'quoted'"
            })
    void writesTextsAsPoiDoes(String text) throws IOException {
        Strings strings = new Strings();
        strings.number("before");
        strings.number(text);
        strings.number(text);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SharedStringsTable table = workbook.getSharedStringSource();
            table.addSharedStringItem(new XSSFRichTextString("before"));
            table.addSharedStringItem(new XSSFRichTextString(text));
            table.addSharedStringItem(new XSSFRichTextString(text));
            assertThat(strings.part().getBytes(StandardCharsets.UTF_8)).isEqualTo(written(table));
        }
    }

    @Test
    void writesPiecesAsPoiDoes() throws IOException {
        Strings strings = new Strings();
        strings.number(List.of(
                new Block.Piece("before & ", false),
                new Block.Piece("found <", true),
                new Block.Piece("", false),
                new Block.Piece(" after", false)));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new Looks(workbook);
            XSSFRichTextString text = new XSSFRichTextString();
            text.append("before & ");
            text.append("found <", workbook.getFontAt(workbook.getNumberOfFonts() - 1));
            text.append("");
            text.append(" after");
            workbook.getSharedStringSource().addSharedStringItem(text);
            assertThat(strings.part().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(written(workbook.getSharedStringSource()));
        }
    }

    private static byte[] written(SharedStringsTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.writeTo(out);
        return out.toString(StandardCharsets.UTF_8)
                .replace("\r\n<sst", "\n<sst")
                .getBytes(StandardCharsets.UTF_8);
    }
}
