package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.RoomTest;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/**
 * Files that attack whoever opens them, or the product itself (OWASP ASVS 5.0, chapter V5). The memory of the tests is
 * less than what the bombs unpack to.
 */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Timeout(60)
class HostileFilesTests {

    private static final String SCRIPT = "<!doctype html><html><script>alert(document.domain)</script></html>";
    private static final long MORE_THAN_MEMORY = 2L * 1024 * 1024 * 1024;

    @Autowired
    Documents documents;

    @Autowired
    DocumentResponses responses;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void lanIsSignedIn() {
        when(currentActor.get()).thenReturn(new Actor(Actor.Kind.CITIZEN, 7, "Lê Thị Lan", Set.of()));
    }

    @Test
    void servesNoNameThatIsAPathOrAHeaderOrLooksLikeAnother() {
        Map<String, String> names = Map.of(
                "../../etc/passwd", "passwd.pdf",
                "..\\..\\windows\\system.ini", "system.ini.pdf",
                "/etc/cron.d/x.pdf", "x.pdf",
                "a\r\nSet-Cookie: MOTCUA=1\r\n\r\n<script>.pdf", "aSet-Cookie: MOTCUA=1<script>.pdf",
                "to-khai\u202Efdp.exe", "to-khaifdp.exe.pdf",
                "Gia\u0302\u0301y.pdf", "Giấy.pdf",
                "a\"; filename=\"b.html", "a\"; filename=\"b.html.pdf",
                "a\u0000.pdf", "a.pdf",
                "\u200B\u200F.pdf", ".pdf",
                "%2e%2e%2fpasswd.pdf", "%2e%2e%2fpasswd.pdf");
        names.forEach((given, expected) -> {
            Document stored = documents.store(SampleFiles.pdf(1), given);
            HttpHeaders headers = responses.save(stored).getHeaders();
            String disposition = headers.getFirst("Content-Disposition");
            assertThat(disposition).as(given).matches("[ -~]*").startsWith("attachment; filename=");
            assertThat(disposition.replaceAll("\\\\.", "").chars().filter(c -> c == '"'))
                    .as(given)
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(headers.getContentDisposition().getFilename()).as(given).isEqualTo(expected);
        });
    }

    @Test
    void neverServesAPolyglotAsAPage() {
        byte[] pdf = SampleFiles.pdf(1);
        byte[] jpeg = SampleFiles.image("jpg", 1);
        byte[] png = SampleFiles.image("png", 1);
        List<byte[]> polyglots = List.of(
                joined(pdf, bytes(SCRIPT)),
                joined(pdf, zip()),
                joined(bytes("<!--"), pdf, bytes("-->" + SCRIPT)),
                joined(bytes(SCRIPT), pdf),
                joined(jpeg, bytes("*/=1;alert(1)/*")),
                joined(bytes("\u00ff\u00d8\u00ff\u00e0/*\u0000\u0010JFIF"), bytes("*/=alert(1);/*"), jpeg),
                joined(png, bytes(SCRIPT)),
                joined(bytes("GIF89a/*"), bytes("*/=1;alert(1)")),
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                bytes("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><script/></html>"),
                bytes("#!/bin/sh\nrm -rf /\n"),
                zip());
        int taken = 0;
        for (byte[] polyglot : polyglots) {
            for (String name : List.of("anh.png", "to-khai.pdf", "trang.html", "hinh.svg")) {
                try {
                    Document stored = documents.store(polyglot, name);
                    HttpHeaders headers = responses.show(stored).getHeaders();
                    assertThat(headers.getContentType())
                            .asString()
                            .isIn("application/pdf", "image/jpeg", "image/png", "image/webp", "image/heic");
                    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(stored.downloadName()).doesNotEndWith(".html").doesNotEndWith(".svg");
                    taken++;
                } catch (FileTypeRefused refused) {
                    assertThat(refused.code()).isEqualTo("documents.fileTypeRefused");
                }
            }
        }
        assertThat(taken).isPositive();
    }

    @Test
    void takesAPdfWhoseTableUnpacksToMoreThanTheMemory() {
        byte[] bomb = withXrefStream("/Filter /FlateDecode /W [1 2 1]", zeros(MORE_THAN_MEMORY));

        assertThat(bomb).hasSizeLessThan(16 * 1024 * 1024);
        assertThat(documents.store(bomb, "bom.pdf").pages()).isNull();
    }

    @Test
    void takesAPdfThatIsPackedTwice() {
        byte[] bomb =
                withXrefStream("/Filter [/FlateDecode /FlateDecode] /W [1 2 1]", deflated(zeros(MORE_THAN_MEMORY)));

        assertThat(bomb).hasSizeLessThan(100 * 1024);
        assertThat(documents.store(bomb, "bom.pdf").pages()).isNull();
    }

    @Test
    void takesAPdfWhoseObjectsUnpackToMoreThanTheMemory() {
        byte[] packed = zeros(MORE_THAN_MEMORY);
        byte[] bomb = joined(
                bytes("%PDF-1.5\n4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.length
                        + " >>\nstream\n"),
                packed,
                bytes("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"));

        assertThat(documents.store(bomb, "bom.pdf").pages()).isNull();
    }

    @Test
    void takesAPdfThatNamesBillionsOfObjectsOrPages() {
        assertThat(documents
                        .store(withXrefStream("/Index [0 2147483647] /W [0 0 0]", bytes(" ")), "vo-tan.pdf")
                        .pages())
                .isNull();
        assertThat(documents.store(withPageCount("2147483647"), "day.pdf").pages())
                .isNull();
        assertThat(documents.store(withPageCount("-5"), "am.pdf").pages()).isNull();
        assertThat(documents.store(withPageCount("12"), "that.pdf").pages()).isEqualTo(12);
    }

    @Test
    void takesAPdfThatIsNestedWithoutEnd() {
        byte[] nested = joined(
                bytes("%PDF-1.4\n1 0 obj\n"),
                bytes("[".repeat(3_000_000)),
                bytes("\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"));
        byte[] chained = bytes("%PDF-1.4\n1 0 obj\n" + "<</A".repeat(1_000_000)
                + "\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");

        assertThat(documents.store(nested, "mang.pdf").pages()).isNull();
        assertThat(documents.store(chained, "bang.pdf").pages()).isNull();
    }

    @Test
    void takesAPictureOf65000By65000WithoutPaintingIt() {
        byte[] picture = hugePng();
        long before = System.nanoTime();

        Document stored = documents.store(picture, "khong-lo.png");

        assertThat(stored.type()).isEqualTo(FileType.PNG);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesArchivesAndXmlBombsByTheirBeginning() {
        byte[] laughs = bytes("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><l>&e;&f;</l>");
        for (byte[] content : List.of(zip(), laughs)) {
            assertThatThrownBy(() -> documents.store(new ByteArrayInputStream(content), "anh.png"))
                    .isInstanceOf(FileTypeRefused.class);
        }
    }

    /** Ordinary documents keep their structure packed too, and are counted as before. */
    @Test
    void stillCountsThePagesOfAnOrdinaryPackedPdf() {
        assertThat(documents.store(SampleFiles.pdf(300), "dai.pdf").pages()).isEqualTo(300);
    }

    private static byte[] withPageCount(String count) {
        List<String> objects = List.of(
                "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
                "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count " + count + " >>\nendobj\n",
                "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\n");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (String object : objects) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(object);
        }
        int start = pdf.length();
        return bytes(pdf.append(table)
                .append("trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n" + start + "\n%%EOF\n")
                .toString());
    }

    private static byte[] withXrefStream(String entries, byte[] content) {
        String head = """
                %PDF-1.5
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [] /Count 1 >>
                endobj
                """;
        return joined(
                bytes(head + "3 0 obj\n<< /Type /XRef /Size 4 /Root 1 0 R " + entries + " /Length " + content.length
                        + " >>\nstream\n"),
                content,
                bytes("\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n"));
    }

    private static byte[] hugePng() {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(65_000)
                .putInt(65_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        return joined(
                bytes("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header),
                chunk("IDAT", zeros(100L * 1024 * 1024)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] body = joined(bytes(type), content);
        CRC32 check = new CRC32();
        check.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(content.length)
                .put(body)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] zip() {
        return written(bytes -> {
            ZipOutputStream entries = new ZipOutputStream(bytes);
            entries.putNextEntry(new ZipEntry("bomb"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                entries.write(zeros);
            }
            entries.close();
        });
    }

    /** So many zero bytes, packed. */
    private static byte[] zeros(long count) {
        return written(bytes -> {
            DeflaterOutputStream packed = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED));
            byte[] zeros = new byte[1024 * 1024];
            for (long written = 0; written < count; written += zeros.length) {
                packed.write(zeros);
            }
            packed.close();
        });
    }

    private static byte[] deflated(byte[] content) {
        return written(bytes -> {
            DeflaterOutputStream packed = new DeflaterOutputStream(bytes);
            packed.write(content);
            packed.close();
        });
    }

    private interface Writing {
        void to(ByteArrayOutputStream bytes) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
