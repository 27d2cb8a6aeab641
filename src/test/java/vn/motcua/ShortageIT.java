package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.database.DebianServer;

/**
 * One running product after the other thing it needs is short: the database, its connections, the disk, the patience
 * of its clients. It says so, keeps nothing by halves, and goes on by itself; it is never started again.
 */
class ShortageIT {

    private static final boolean SOAK = Integer.getInteger("motcua.soak.rounds", 1) > 1;
    private static final Duration OUTAGE = Duration.ofSeconds(SOAK ? 60 : 5);
    private static final int IDLE_CONNECTIONS = SOAK ? 1_000 : 300;
    private static final int SLOW_CLIENTS = 30;
    private static final int MEGABYTE = 1 << 20;
    private static final String DATABASE = "shortage";
    private static final String COMMUNE = "20209";

    @TempDir
    static Path folder;

    private static Path files;
    private static boolean smallDisk;
    private static DebianServer server;
    private static Installation product;
    private static CounterLoad load;

    @BeforeAll
    static void start() throws Exception {
        server = new DebianServer(folder.resolve("postgresql"));
        files = Files.createDirectories(folder.resolve("files"));
        smallDisk = run("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", files.toString());
        List<String> settings = new ArrayList<>(List.of(server.database(DATABASE)));
        settings.add(Installation.KEEP_MESSAGES);
        settings.add("--motcua.documents.folder=" + files);
        settings.add("--spring.servlet.multipart.location=" + Files.createDirectories(files.resolve("multipart")));
        product = new Installation(folder.resolve("product"), settings.toArray(String[]::new)).start();
        load = new CounterLoad(product);
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
        server.close();
        if (smallDisk) {
            run("umount", files.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void saysComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Hãy thử lại sau ít phút");
    }

    private static void check() throws SQLException, IOException {
        try (Connection connection = server.connect(DATABASE)) {
            load.check(connection, files);
        }
    }

    @Test
    void restsWhileTheDatabaseIsAwayAndLosesNothing() throws Exception {
        int before = load.size();
        load.during(() -> {
            server.stop();
            try {
                long end = System.nanoTime() + OUTAGE.toNanos();
                do {
                    HttpResponse<String> api = product.ask("/api/v1/dossiers");
                    saysComeBack(api);
                    assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                    HttpResponse<String> page = product.ask("/ho-so", "Cookie", "MOTCUA=c2F5LWhlbGxv");
                    saysComeBack(page);
                    assertThat(page.body()).contains("<h1");
                    assertThat(product.get("/thu-tuc/1.000894").statusCode()).isIn(200, 503);
                } while (System.nanoTime() < end);
            } finally {
                server.start();
            }
        });
        check();
        assertThat(load.size()).isGreaterThan(before);
        long last = count("(select generate_series(1, max(id)) from notifications.delivery) numbers");
        load.serve(COMMUNE);
        waitUntilSent(last);
    }

    @Test
    void shedsLoadWhenAllConnectionsAreBusy() throws Exception {
        int before = load.size();
        try (Connection lock = server.connect(DATABASE);
                Statement sql = lock.createStatement();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            lock.setAutoCommit(false);
            sql.execute("lock table dossiers.code_counter in access exclusive mode");
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                waiting.add(clients.submit(() -> {
                    load.serve(COMMUNE);
                    return true;
                }));
            }
            Thread.sleep(2_000);
            saysComeBack(product.ask("/api/v1/dossiers"));
            saysComeBack(product.ask("/ho-so", "Cookie", "MOTCUA=c2F5LWhlbGxv"));
            lock.rollback();
            for (Future<?> client : waiting) {
                client.get();
            }
        }
        assertThat(load.size()).isEqualTo(before + 40);
        check();
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        assumeTrue(smallDisk, "A small file system cannot be mounted here: it takes root and the right to mount");
        long before = count("documents.document");
        Path ballast = files.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(files).getUsableSpace() > MEGABYTE / 2) {
                out.write(new byte[MEGABYTE / 8]);
            }
        }
        int stored = 0;
        int refused = 0;
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer = product.upload("anh.jpg", SampleFiles.photo(200_000 + i));
            if (answer.statusCode() == 201) {
                stored++;
            } else {
                saysComeBack(answer);
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(5);
        assertThat(count("documents.document")).isEqualTo(before + stored);
        assertThat(product.send(
                                "/dossiers",
                                Map.of(
                                        "procedureCode",
                                        "1.004873",
                                        "channel",
                                        "COUNTER",
                                        "competentUnit",
                                        COMMUNE,
                                        "applicant",
                                        Map.of("fullName", "Không kèm tệp")))
                        .at("/code")
                        .asString())
                .isNotEmpty();
        assertThat(leftBehind()).isEmpty();

        Files.delete(ballast);
        load.serve(COMMUNE);
        assertThat(count("documents.document")).isEqualTo(before + stored + 1);
    }

    /** What an upload that did not succeed left on the disk. */
    private static List<Path> leftBehind() throws IOException {
        List<Path> left = new ArrayList<>();
        for (String place : List.of("tmp", "multipart")) {
            Path directory = files.resolve(place);
            try (Stream<Path> inside = Files.exists(directory) ? Files.list(directory) : Stream.of()) {
                left.addAll(inside.toList());
            }
        }
        return left;
    }

    @Test
    void servesOthersWhileClientsAreSlowOrIdle() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<Socket> sockets = new ArrayList<>();
        List<Future<Boolean>> dawdling = new ArrayList<>();
        try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < IDLE_CONNECTIONS; i++) {
                Socket idle = connect(sockets, 65_536);
                send(idle, get("/actuator/health/liveness"));
                assertThat(idle.getInputStream().read()).isEqualTo('H');
            }
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                dawdling.add(slow.submit(() -> readOneByteASecond(connect(sockets, 1_024), enough)));
                dawdling.add(slow.submit(() -> sendOneByteASecond(connect(sockets, 1_024), enough)));
            }
            try {
                Thread.sleep(2_000);
                long start = System.nanoTime();
                int visits = SOAK ? 200 : 10;
                for (int i = 0; i < visits; i++) {
                    load.serve(COMMUNE);
                    assertThat(product.get("/thu-tuc/1.000894").statusCode()).isEqualTo(200);
                }
                Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(visits);
                assertThat(each).as("five requests").isLessThan(Duration.ofSeconds(3));
                enough.set(true);
                closeAll(sockets);
                for (Future<Boolean> client : dawdling) {
                    assertThat(client.get()).isTrue();
                }
            } finally {
                // Before the executor waits for them: else a failure above is never told.
                enough.set(true);
                closeAll(sockets);
            }
        }
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (Socket socket : List.copyOf(sockets)) {
            socket.close();
        }
    }

    private static Socket connect(List<Socket> sockets, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress("localhost", product.port()));
        synchronized (sockets) {
            sockets.add(socket);
        }
        return socket;
    }

    private static String get(String path) {
        return """
                GET %s HTTP/1.1
                Host: localhost

                """.formatted(path);
    }

    private static void send(Socket socket, String lines) throws IOException {
        String text = lines.replace("\n", "\r\n");
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Asks for more than the buffers of the line hold, so that the server has to wait; it may hang up. */
    private static boolean readOneByteASecond(Socket socket, AtomicBoolean enough) throws InterruptedException {
        try {
            send(socket, get("/thu-tuc/1.000894").repeat(200));
            InputStream in = socket.getInputStream();
            while (!enough.get() && in.read() >= 0) {
                Thread.sleep(1_000);
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
        return true;
    }

    private static boolean sendOneByteASecond(Socket socket, AtomicBoolean enough) throws InterruptedException {
        try {
            send(socket, """
                    POST /api/v1/dossiers HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Authorization: Bearer %s
                    Content-Length: 5000

                    {""".formatted(Installation.TOKEN));
            while (!enough.get()) {
                Thread.sleep(1_000);
                send(socket, " ");
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
        return true;
    }

    private static long count(String from) throws SQLException {
        try (Connection connection = server.connect(DATABASE);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What was being sent when the database went away waits for its lease; what comes afterwards does not. */
    private static void waitUntilSent(long last) throws SQLException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (count("notifications.delivery where state = 'SENT' and id > " + last) > 0) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The jobs do not go on within a minute");
    }
}
