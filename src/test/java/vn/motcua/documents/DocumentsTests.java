package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.RoomTest;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class DocumentsTests {

    private static final Actor LAN = new Actor(Actor.Kind.CITIZEN, 7, "Lê Thị Lan", Set.of());
    private static final Actor SOMEBODY_ELSE = new Actor(Actor.Kind.CITIZEN, 8, "Trần Văn Bình", Set.of());

    @Autowired
    Documents documents;

    @Autowired
    DocumentResponses responses;

    @Autowired
    FileFolder folder;

    @Autowired
    FileSweep sweep;

    @Autowired
    FolderSweep folderSweep;

    @Autowired
    DocumentProperties properties;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void lanIsSignedIn() {
        when(currentActor.get()).thenReturn(LAN);
    }

    @Test
    void givesBackTheBytesThatWereStored() throws Exception {
        byte[] pdf = SampleFiles.pdf(3);

        Document document = documents.store(new ByteArrayInputStream(pdf), "Tờ khai.pdf");

        assertThat(documents.open(document)).hasBinaryContent(pdf);
        assertThat(document.sha256().hex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        assertThat(document.type()).isEqualTo(FileType.PDF);
        assertThat(document.pages()).isEqualTo(3);
        assertThat(document.size()).isEqualTo(pdf.length);
        assertThat(document.owner()).isEqualTo("CITIZEN:7");
        assertThat(documents.get(document.id())).isEqualTo(document);
        documents.verify(document);
    }

    @Test
    void keepsTheSameBytesOnceUnderManyNames() {
        byte[] photo = SampleFiles.image("jpg", 1);

        Document first = documents.store(photo, "mặt trước.jpg");
        Document second = documents.store(photo, "bản sao.jpg");

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.fileName()).isEqualTo("bản sao.jpg");
        assertThat(folder.pathOf(first.sha256())).exists();
    }

    @Test
    void leavesNothingAsideWhetherTakenOrRefused() throws IOException {
        documents.store(SampleFiles.image("png", 2), "a.png");
        documents.store(SampleFiles.image("png", 2), "b.png");
        assertThatThrownBy(() -> documents.store("xin chào".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isInstanceOf(FileTypeRefused.class);

        try (Stream<Path> aside = Files.list(properties.folder().resolve("tmp"))) {
            assertThat(aside).isEmpty();
        }
    }

    @Test
    void readsAVietnameseNameSentInDecomposedForm() {
        String decomposed = "Gia\u0302\u0301y khai sinh cu\u0309a be\u0301 U\u031byn.pdf";

        Document document = documents.store(SampleFiles.pdf(1), decomposed);

        assertThat(document.fileName()).isEqualTo("Giấy khai sinh của bé Ưyn.pdf");
    }

    @Test
    void keepsOnlyTheNameOfAPathAndNothingInvisible() {
        assertThat(FileNames.clean("C:\\Users\\Lan\\anh\u202Egpj.exe.pdf")).isEqualTo("anhgpj.exe.pdf");
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("  \u0000 ")).isEqualTo("tep-dinh-kem");
        assertThat(FileNames.clean("ư".repeat(300) + ".pdf")).hasSize(150).endsWith("ư.pdf");
    }

    @Test
    void takesPhotosOfEveryKindOfPhone() {
        assertThat(documents.store(SampleFiles.image("jpg", 3), "a").type()).isEqualTo(FileType.JPEG);
        assertThat(documents.store(SampleFiles.image("png", 3), "a").type()).isEqualTo(FileType.PNG);
        assertThat(documents.store(SampleFiles.heic(), "a").type()).isEqualTo(FileType.HEIC);
    }

    @Test
    void takesAPhotoOf24Megabytes() {
        byte[] photo = SampleFiles.photo(24 * 1024 * 1024);

        Document document = documents.store(new ByteArrayInputStream(photo), "IMG_2041.JPG");

        assertThat(document.size()).isEqualTo(24L * 1024 * 1024);
        documents.verify(document);
    }

    @Test
    void refusesMoreThan25MegabytesAndSaysSo() {
        byte[] photo = SampleFiles.photo(25 * 1024 * 1024 + 1);

        assertThatThrownBy(() -> documents.store(new ByteArrayInputStream(photo), "to.jpg"))
                .isInstanceOf(FileTooLarge.class)
                .satisfies(refusal -> assertThat(said(refusal)).contains("“to.jpg” lớn hơn 25 MB"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> documents.store(InputStream.nullInputStream(), "rỗng.pdf"))
                .isInstanceOf(EmptyFile.class);
    }

    @Test
    void refusesAnotherTypeBehindAGoodExtensionAndNamesTheGoodOnes() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("word/document.xml"));
        }
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        for (byte[] content : new byte[][] {zip.toByteArray(), program, page}) {
            assertThatThrownBy(() -> documents.store(content, "tờ khai.pdf"))
                    .isInstanceOf(FileTypeRefused.class)
                    .satisfies(refusal -> assertThat(said(refusal)).contains("PDF và ảnh JPG, PNG, WEBP, HEIC"));
        }
    }

    @Test
    void refusesAPdfThatNeedsAPassword() {
        assertThatThrownBy(() -> documents.store(SampleFiles.pdf(1, "bí mật"), "khóa.pdf"))
                .isInstanceOf(FileLocked.class);
    }

    @Test
    void hidesADocumentFromAnotherPersonsForm() {
        Document document = documents.store(SampleFiles.pdf(2), "của Lan.pdf");
        when(currentActor.get()).thenReturn(SOMEBODY_ELSE);

        assertThatThrownBy(() -> documents.getOwn(document.id())).isInstanceOf(DocumentNotFound.class);
    }

    @Test
    void noticesBytesThatChangedOrVanished() throws IOException {
        Document document = documents.store(SampleFiles.image("png", 99), "hỏng.png");
        Path file = folder.pathOf(document.sha256());

        Files.write(file, SampleFiles.image("png", 100));
        assertThatThrownBy(() -> documents.verify(document)).isInstanceOf(StoredFileDamaged.class);

        Files.delete(file);
        assertThatThrownBy(() -> documents.open(document)).isInstanceOf(StoredFileDamaged.class);
        assertThatThrownBy(() -> responses.show(document)).isInstanceOf(StoredFileDamaged.class);
    }

    @Test
    void offersThePaperUnderItsVietnameseNameAndTrueType() {
        Document document = documents.store(SampleFiles.image("jpg", 5), "Giấy tờ của Ưng.pdf");

        HttpHeaders headers = responses.show(document).getHeaders();

        assertThat(headers.getContentType()).hasToString("image/jpeg");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getContentDisposition().isInline()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("Giấy tờ của Ưng.pdf.jpg");
        assertThat(headers.getFirst("Content-Disposition")).contains("filename*=UTF-8''Gi%E1%BA%A5y");
    }

    @Test
    void letsBytesGoOnlyWhenNoDocumentNamesThem() {
        byte[] picture = SampleFiles.image("png", 40);
        Document kept = documents.store(picture, "giữ.png");
        Document discarded = documents.store(picture, "bỏ.png");
        Document alone = documents.store(SampleFiles.image("png", 41), "một mình.png");
        documents.discard(discarded.id());
        documents.discard(alone.id());
        makeFilesOld();

        sweep.run();

        documents.verify(kept);
        assertThat(folder.pathOf(alone.sha256())).doesNotExist();
        assertThat(documents.find(alone.id())).isEmpty();
    }

    @Test
    void clearsAwayFilesThatAPowerCutLeftWithoutARow() throws IOException {
        Document kept = documents.store(SampleFiles.image("png", 31), "a.png");
        Path placed = folder.pathOf(new Sha256("0f".repeat(32)));
        Path half = properties.folder().resolve("tmp").resolve(UUID.randomUUID().toString());
        Path part = folder.partOf(UploadId.random());
        Path young =
                properties.folder().resolve("tmp").resolve(UUID.randomUUID().toString());
        for (Path file : List.of(placed, half, part, young)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "nửa chừng");
        }
        FileTime longAgo = FileTime.from(clock.instant().minus(Duration.ofDays(2)));
        for (Path file : List.of(placed, half, part, folder.pathOf(kept.sha256()))) {
            Files.setLastModifiedTime(file, longAgo);
        }

        folderSweep.run();

        assertThat(List.of(placed, half, part)).noneMatch(Files::exists);
        assertThat(young).exists();
        documents.verify(kept);
        assertThat(jdbc.sql("select count(*) from documents.stored_file where media_type = ''")
                        .query(Integer.class)
                        .single())
                .isZero();
        Files.delete(young);
    }

    @Test
    void mendsAFileThatWasLostWhenItIsHandedInAgain() throws IOException {
        byte[] picture = SampleFiles.image("png", 50);
        Document lost = documents.store(picture, "mất.png");
        Files.delete(folder.pathOf(lost.sha256()));

        documents.store(picture, "nộp lại.png");

        documents.verify(lost);
    }

    private void makeFilesOld() {
        jdbc.sql("update documents.stored_file set created_at = ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private String said(Throwable refusal) {
        DomainException domain = (DomainException) refusal;
        return messages.getMessage(domain.code(), domain.arguments().toArray(), Locale.of("vi"));
    }
}
