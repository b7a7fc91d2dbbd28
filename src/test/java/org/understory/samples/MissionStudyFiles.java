package org.understory.samples;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Makes the Word documents and the workbook of {@code samples/mission-study} out of text, byte for byte the same each
 * time. {@link #main} takes a folder with texts whose names end in {@code .docx.txt} and {@code .xlsx.csv}, and the
 * folder to write to; how a text is laid out says what becomes of it:
 *
 * <ul>
 *   <li>a first line {@code Transcript}: as Teams writes, a paragraph for each block, name bold, time behind it;
 *   <li>lines that begin with {@code #} or {@code -}: headings and bullets;
 *   <li>anything else: a paragraph for each line.
 * </ul>
 */
public final class MissionStudyFiles {

    /** Name, three spaces, time: the first line of a block of Teams. */
    private static final Pattern BLOCK = Pattern.compile("^(.+?) {3}(\\d{1,2}(?::\\d\\d){1,2})$");

    /** What Teams notes besides the talk. */
    private static final Pattern EVENT = Pattern.compile(
            "^(.+?)( (?:started transcription|stopped transcription|joined the meeting|left the meeting))$");

    private static final Pattern HEADING = Pattern.compile("^(#{1,3}) (.+)$");
    private static final Pattern BULLET = Pattern.compile("^( *)- (.+)$");

    private MissionStudyFiles() {}

    /** Converts every text of the first folder into a file of the second. */
    public static void main(String[] args) throws IOException {
        Path to = Path.of(args[1]);
        List<Path> texts;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            texts = files.sorted().toList();
        }
        for (Path text : texts) {
            String name = text.getFileName().toString();
            if (name.endsWith(".docx.txt")) {
                Files.write(to.resolve(name.replace(".docx.txt", ".docx")), document(Files.readString(text)));
            } else if (name.endsWith(".xlsx.csv")) {
                Files.write(
                        to.resolve(name.replace(".xlsx.csv", ".xlsx")), workbook("Stickies", Files.readString(text)));
            }
        }
    }

    /** A Word document of this text. */
    static byte[] document(String text) throws IOException {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        try (XWPFDocument document = new XWPFDocument()) {
            if (lines.get(0).equals("Transcript")) {
                teams(document, lines);
            } else if (lines.stream().anyMatch(line -> HEADING.matcher(line).matches())) {
                notes(document, lines);
            } else {
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> document.createParagraph().createRun().setText(line));
            }
            return SteadyOffice.bytes(document);
        }
    }

    private static void teams(XWPFDocument document, List<String> lines) {
        List<String> block = new ArrayList<>();
        for (String line : Stream.concat(lines.stream(), Stream.of("")).toList()) {
            if (!line.isEmpty()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                block(document, block);
                block.clear();
            }
        }
    }

    private static void block(XWPFDocument document, List<String> lines) {
        Matcher head = BLOCK.matcher(lines.get(0));
        if (!head.matches()) {
            lines.forEach(line -> event(document.createParagraph(), line));
            return;
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().addBreak();
        XWPFRun name = paragraph.createRun();
        name.setBold(true);
        name.setText(head.group(1) + "   ");
        paragraph.createRun().setText(head.group(2));
        for (String segment : lines.subList(1, lines.size())) {
            XWPFRun run = paragraph.createRun();
            run.addBreak();
            run.setText(segment);
        }
    }

    private static void event(XWPFParagraph paragraph, String line) {
        Matcher event = EVENT.matcher(line);
        if (event.matches()) {
            XWPFRun name = paragraph.createRun();
            name.setBold(true);
            name.setText(event.group(1));
            paragraph.createRun().setText(event.group(2));
        } else {
            paragraph.createRun().setText(line);
        }
    }

    private static void notes(XWPFDocument document, List<String> lines) {
        document.createStyles();
        for (int level = 1; level <= 3; level++) {
            document.getStyles().addStyle(headingStyle(level));
        }
        BigInteger bullets = bullets(document.createNumbering());
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            XWPFParagraph paragraph = line.isBlank() ? null : document.createParagraph();
            if (heading.matches()) {
                paragraph.setStyle("Heading" + heading.group(1).length());
                paragraph.createRun().setText(heading.group(2));
            } else if (bullet.matches()) {
                paragraph.setNumID(bullets);
                paragraph.setNumILvl(BigInteger.valueOf(bullet.group(1).length() / 2));
                paragraph.createRun().setText(bullet.group(2));
            } else if (paragraph != null) {
                paragraph.createRun().setText(line);
            }
        }
    }

    private static XWPFStyle headingStyle(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        style.addNewRPr().addNewB();
        style.getRPr().addNewSz().setVal(BigInteger.valueOf(36 - 4L * level));
        return new XWPFStyle(style);
    }

    private static BigInteger bullets(XWPFNumbering numbering) {
        CTAbstractNum levels = CTAbstractNum.Factory.newInstance();
        levels.setAbstractNumId(BigInteger.ZERO);
        for (int depth = 0; depth < 3; depth++) {
            CTLvl level = levels.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal(depth % 2 == 0 ? "•" : "–");
            level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(720L * (depth + 1)));
            level.getPPr().getInd().setHanging(BigInteger.valueOf(360));
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(levels)));
    }

    /** A workbook with one sheet of the rows of this CSV text, the first of them its headers; digits become numbers. */
    static byte[] workbook(String sheetName, String csv) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var records = CSVFormat.DEFAULT.parse(new StringReader(csv))) {
            XSSFSheet sheet = workbook.createSheet(sheetName);
            Font bold = workbook.createFont();
            bold.setBold(true);
            CellStyle header = workbook.createCellStyle();
            header.setFont(bold);
            for (CSVRecord csvRow : records) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String cell : csvRow) {
                    int column = Math.max(0, row.getLastCellNum());
                    if (cell.matches("\\d{1,9}")) {
                        row.createCell(column).setCellValue(Integer.parseInt(cell));
                    } else {
                        row.createCell(column).setCellValue(cell);
                    }
                    if (row.getRowNum() == 0) {
                        row.getCell(column).setCellStyle(header);
                    }
                }
            }
            sheet.createFreezePane(0, 1);
            return SteadyOffice.bytes(workbook);
        }
    }
}
