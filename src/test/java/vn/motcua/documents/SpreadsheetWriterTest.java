package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.platform.VietnamTime;

class SpreadsheetWriterTest {

    @TempDir
    Path folder;

    private static List<Row> read(ByteArrayOutputStream file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    /** What somebody typed into a form must not compute in an officer's spreadsheet (OWASP: formula injection). */
    @Test
    void keepsTextThatLooksLikeAFormulaAsText() throws IOException {
        List<String> hostile = List.of("=1+1", "+84905123456", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x\")");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetWriter writer = new SpreadsheetWriter(file, "Thử", List.of(20, 20, 20, 20, 20));
        writer.row(hostile.toArray());
        writer.finish();

        Row row = read(file).getFirst();
        for (int i = 0; i < hostile.size(); i++) {
            assertThat(row.getCell(i).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(i).getFormula()).isNull();
            assertThat(row.getCell(i).asString()).isEqualTo(hostile.get(i));
        }
        Path stored = Files.write(folder.resolve("hostile.xlsx"), file.toByteArray());
        try (ZipFile parts = new ZipFile(stored.toFile())) {
            assertThat(parts.getInputStream(parts.getEntry("xl/styles.xml")))
                    .asString(UTF_8)
                    .contains("formatCode=\"@\"");
        }
    }

    @Test
    void writesEveryKindOfValueAsWhatItIs() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetWriter writer = new SpreadsheetWriter(file, "Thử", List.of(20, 20, 20, 20));
        writer.title("Sổ theo dõi hồ sơ");
        writer.headings(List.of("a", "b", "c", "d"));
        LocalDateTime at = LocalDateTime.parse("2026-12-14T16:50");
        writer.row("Nguyễn Thị Ưng\u0000 <&>", 12L, at.atZone(VietnamTime.ZONE).toInstant(), null);
        writer.finish();

        Row row = read(file).getLast();
        assertThat(row.getCellText(0)).isEqualTo("Nguyễn Thị Ưng <&>".replace(" <", "  <"));
        assertThat(row.getCellAsNumber(1))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("12"));
        assertThat(row.getCellAsDate(2)).hasValue(at);
    }

    @Test
    void goesOnBeyondWhatItKeepsInMemory() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetWriter writer = new SpreadsheetWriter(file, "Thử", List.of(20));
        writer.headings(List.of("số"));
        for (int i = 1; i <= 1_001; i++) {
            writer.row(i);
        }
        writer.finish();
        assertThat(read(file)).hasSize(1_002);
    }
}
