package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.RoomTest;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class UploadsTests {

    private static final Actor LAN = new Actor(Actor.Kind.CITIZEN, 7, "Lê Thị Lan", Set.of());
    private static final Actor SOMEBODY_ELSE = new Actor(Actor.Kind.CITIZEN, 8, "Trần Văn Bình", Set.of());

    private final byte[] photo = SampleFiles.photo(1_500_000);

    @Autowired
    Uploads uploads;

    @Autowired
    Documents documents;

    @Autowired
    FileFolder folder;

    @Autowired
    FileInspector inspector;

    @Autowired
    FileSweep sweep;

    @Autowired
    DocumentProperties properties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void lanIsSignedIn() {
        when(currentActor.get()).thenReturn(LAN);
    }

    @Test
    void turnPiecesIntoADocument() {
        Upload upload = uploads.begin("ảnh.jpg", photo.length);
        upload = send(uploads, upload, 0, 500_000);
        assertThat(upload.offset()).isEqualTo(500_000);
        assertThat(upload.document()).isNull();

        upload = send(uploads, upload, 500_000, photo.length);

        assertThat(documentOf(upload)).hasBinaryContent(photo);
        assertThat(folder.partOf(upload.id())).doesNotExist();
    }

    @Test
    void repeatTheAnswerWhenTheFirstWasLost() {
        Upload upload = send(uploads, uploads.begin("ảnh.jpg", photo.length), 0, photo.length);

        Upload again = uploads.append(upload.id(), photo.length, InputStream.nullInputStream());

        assertThat(again.document()).isEqualTo(upload.document()).isNotNull();
    }

    @Test
    void tellTheRightOffsetToASenderOutOfStep() {
        Upload upload = send(uploads, uploads.begin("ảnh.jpg", photo.length), 0, 500_000);

        for (int wrong : new int[] {0, 499_999, 500_001}) {
            assertThatThrownBy(() -> send(uploads, upload, wrong, photo.length))
                    .isInstanceOfSatisfying(
                            UploadOutOfStep.class,
                            refusal -> assertThat(refusal.offset()).isEqualTo(500_000));
        }
    }

    @Test
    void keepWhatArrivedBeforeTheLineBroke() {
        Upload upload = uploads.begin("ảnh.jpg", photo.length);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(photo, 0, 700_001), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                throw new IOException("Connection reset");
            }
        });

        uploads.append(upload.id(), 0, broken);

        assertThat(uploads.get(upload.id()).offset()).isEqualTo(700_001);
        Upload finished = send(uploads, upload, 700_001, photo.length);
        assertThat(documentOf(finished)).hasBinaryContent(photo);
    }

    @Test
    void goOnAtAnotherNodeOverTheSameFolder() {
        FileFolder sameFolder = new FileFolder(properties);
        Uploads otherNode =
                new Uploads(jdbc, transactions, documents, sameFolder, inspector, properties, currentActor, clock);
        Upload upload = uploads.begin("ảnh.jpg", photo.length);

        send(uploads, upload, 0, 400_000);
        send(otherNode, upload, 400_000, 900_000);
        Upload finished = send(uploads, upload, 900_000, photo.length);

        assertThat(documentOf(finished)).hasBinaryContent(photo);
    }

    @Test
    void forgetBytesThatTheDiskDoesNotHave() throws IOException {
        Upload upload = send(uploads, uploads.begin("ảnh.jpg", photo.length), 0, 500_000);
        Files.delete(folder.partOf(upload.id()));

        assertThat(uploads.get(upload.id()).offset()).isZero();
        assertThat(documentOf(send(uploads, upload, 0, photo.length))).hasBinaryContent(photo);
    }

    @Test
    void cutOffBytesThatAnInterruptedWriteLeftBehind() throws IOException {
        Upload upload = send(uploads, uploads.begin("ảnh.jpg", photo.length), 0, 500_000);
        Files.write(folder.partOf(upload.id()), Arrays.copyOf(photo, 600_000));

        assertThat(uploads.get(upload.id()).offset()).isEqualTo(500_000);
        assertThat(documentOf(send(uploads, upload, 500_000, photo.length))).hasBinaryContent(photo);
    }

    @Test
    void refuseTheWrongTypeAtTheFirstPiece() {
        byte[] program = photo.clone();
        program[0] = 'M';
        program[1] = 'Z';
        Upload upload = uploads.begin("ảnh.jpg", program.length);

        assertThatThrownBy(
                        () -> uploads.append(upload.id(), 0, new ByteArrayInputStream(Arrays.copyOf(program, 300_000))))
                .isInstanceOf(FileTypeRefused.class);
        assertThatThrownBy(() -> uploads.get(upload.id())).isInstanceOf(UploadNotFound.class);
        assertThat(folder.partOf(upload.id())).doesNotExist();
    }

    @Test
    void takeNoMoreThanWasAnnounced() {
        Upload upload = uploads.begin("ảnh.jpg", 1000);

        assertThatThrownBy(() -> send(uploads, upload, 0, 2000)).isInstanceOf(UploadOutOfStep.class);
        assertThat(uploads.get(upload.id()).offset()).isZero();
    }

    @Test
    void refuseAtTheBeginningWhatIsEmptyOrTooLarge() {
        assertThatThrownBy(() -> uploads.begin("a.jpg", 0)).isInstanceOf(EmptyFile.class);
        assertThatThrownBy(() -> uploads.begin("a.jpg", 25L * 1024 * 1024 + 1)).isInstanceOf(FileTooLarge.class);
        assertThat(uploads.begin("a.jpg", 24L * 1024 * 1024).offset()).isZero();
    }

    @Test
    void areGoodForTheirOwnerOnly() {
        Upload upload = uploads.begin("ảnh.jpg", photo.length);
        when(currentActor.get()).thenReturn(SOMEBODY_ELSE);

        assertThatThrownBy(() -> uploads.get(upload.id())).isInstanceOf(UploadNotFound.class);
        assertThatThrownBy(() -> send(uploads, upload, 0, 1000)).isInstanceOf(UploadNotFound.class);
        assertThatThrownBy(() -> uploads.cancel(upload.id())).isInstanceOf(UploadNotFound.class);
    }

    @Test
    void areLimitedPerOwner() {
        when(currentActor.get()).thenReturn(new Actor(Actor.Kind.CITIZEN, 99, "Hà", Set.of()));
        for (int number = 0; number < properties.maxOpenUploads(); number++) {
            uploads.begin("ảnh.jpg", 1000);
        }

        assertThatThrownBy(() -> uploads.begin("ảnh.jpg", 1000)).isInstanceOf(TooManyUploads.class);
    }

    @Test
    void areClearedAwayWhenTheyExpire() {
        Upload expired = send(uploads, uploads.begin("cũ.jpg", photo.length), 0, 500_000);
        Upload alive = send(uploads, uploads.begin("mới.jpg", photo.length), 0, 500_000);
        jdbc.sql("update documents.upload set expires_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), expired.id().value())
                .update();

        sweep.run();

        assertThatThrownBy(() -> uploads.get(expired.id())).isInstanceOf(UploadNotFound.class);
        assertThat(folder.partOf(expired.id())).doesNotExist();
        assertThat(uploads.get(alive.id()).offset()).isEqualTo(500_000);
    }

    private Upload send(Uploads node, Upload upload, int from, int to) {
        return node.append(upload.id(), from, new ByteArrayInputStream(photo, from, to - from));
    }

    private InputStream documentOf(Upload upload) {
        return documents.open(documents.getOwn(Objects.requireNonNull(upload.document())));
    }
}
