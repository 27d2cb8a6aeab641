package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A scanner writes slowly, crashes, names files as it likes, and shares its folder. */
class ScanFolderTest {

    @TempDir
    Path root;

    private Path unit;
    private ScanFolder folder;

    @BeforeEach
    void open() throws IOException {
        unit = Files.createDirectories(root.resolve("H17.104"));
        folder = watching(root);
    }

    private static ScanFolder watching(@Nullable Path root) {
        return new ScanFolder(
                new DocumentProperties(Path.of("x"), DataSize.ofKilobytes(4), Duration.ofHours(1), 50, root));
    }

    private Path scan(String name, String content) throws IOException {
        return Files.writeString(unit.resolve(name), content);
    }

    @Test
    void aFileIsTakenWhenItWasTheSameTwice() throws IOException {
        Path file = scan("a.pdf", "ha");
        assertThat(folder.look()).as("seen once").isEmpty();
        Files.writeString(file, "half and half");
        assertThat(folder.look()).as("it grew").isEmpty();
        assertThat(Files.exists(file)).isTrue();

        List<ScanFolder.Aside> taken = folder.look();

        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo("H17.104");
            assertThat(one.counter()).isEmpty();
            assertThat(one.name()).isEqualTo("a.pdf");
            assertThat(new String(folder.read(one), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("half and half");
        });
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void whatWasNotKeptIsThereAgainAfterACrashAndGoesWhenItIs() throws IOException {
        scan("a.pdf", "x");
        folder.look();
        ScanFolder.Aside taken = folder.look().getFirst();

        ScanFolder afterwards = watching(root);
        ScanFolder.Aside again = afterwards.look().getFirst();
        assertThat(again).isEqualTo(taken);
        afterwards.delete(again);

        assertThat(afterwards.look()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void ofSeveralWhoLookOnlyOneTakesAFile() throws Exception {
        for (int number = 0; number < 40; number++) {
            scan(number + ".pdf", "x");
        }
        List<ScanFolder> nodes =
                IntStream.range(0, 4).mapToObj(i -> watching(root)).toList();
        nodes.forEach(ScanFolder::look);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<ScanFolder.Aside>>> looks =
                    nodes.stream().map(node -> threads.submit(node::look)).toList();
            for (Future<List<ScanFolder.Aside>> look : looks) {
                look.get();
            }
        }
        List<ScanFolder.Aside> all = folder.look();
        assertThat(all).hasSize(40);
        assertThat(all.stream().map(ScanFolder.Aside::name).distinct()).hasSize(40);
        assertThat(all.stream().map(ScanFolder.Aside::key).distinct()).hasSize(40);
    }

    @Test
    void namesDoNothing() throws IOException {
        Path secret = Files.writeString(root.resolveSibling("bi-mat-" + root.getFileName()), "bí mật");
        try {
            Files.createSymbolicLink(unit.resolve("lien-ket.pdf"), secret);
            Files.createSymbolicLink(unit.resolve("thu-muc"), secret.getParent());
            scan("%2e%2e%2fx.pdf", "1");
            scan("a\nb\u202e.pdf", "2");
            scan("; rm -rf $(x) `y`.pdf", "3");
            scan("đ".repeat(120) + ".pdf", "4");
            scan("dang-ghi.pdf.part", "5");
            scan(".an.pdf", "6");
            scan("~tam.pdf", "7");
            scan("rong.pdf", "");
            folder.look();

            List<ScanFolder.Aside> taken = folder.look();

            assertThat(taken)
                    .extracting(ScanFolder.Aside::name)
                    .containsExactlyInAnyOrder(
                            "%2e%2e%2fx.pdf", "ab.pdf", "; rm -rf $(x) `y`.pdf", "đ".repeat(120) + ".pdf");
            assertThat(taken)
                    .allSatisfy(one -> assertThat(one.path().normalize()).startsWith(unit));
            assertThat(Files.readString(secret)).isEqualTo("bí mật");
            taken.forEach(folder::refuse);
            assertThat(folder.look()).isEmpty();
            assertThat(files().stream().filter(file -> file.startsWith(unit.resolve("khong-nhan-duoc"))))
                    .hasSize(4);
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void whatIsPutAwayIsNeverWrittenOver() throws IOException {
        for (String content : List.of("một", "hai")) {
            scan("a.txt", content);
            folder.look();
            folder.look().forEach(folder::refuse);
        }
        assertThat(files()).extracting(ScanFolderTest::content).containsExactlyInAnyOrder("một", "hai");
    }

    @Test
    void countersHaveFoldersOfTheirOwnAndAnEndlessFileIsRefused() throws IOException {
        Path counter = Files.createDirectories(unit.resolve("quay-2"));
        Files.write(counter.resolve("dai.pdf"), new byte[5_000]);
        folder.look();

        ScanFolder.Aside taken = folder.look().getFirst();

        assertThat(taken.counter()).isEqualTo("quay-2");
        assertThatThrownBy(() -> folder.read(taken)).isInstanceOf(FileTooLarge.class);
    }

    @Test
    void withoutAFolderNothingIsWatched() {
        assertThat(watching(null).isWatched()).isFalse();
        assertThat(watching(null).look()).isEmpty();
        assertThat(watching(root.resolve("chua-co")).look()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
