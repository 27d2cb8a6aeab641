package vn.motcua.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.motcua.FreePort;

/** Debian's mail server as a child of the test: its own port, configuration and queue, and mailboxes at thu.example. */
final class Postfix implements AutoCloseable {

    static final String DOMAIN = "thu.example";

    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");

    private final Path home;
    private final int port = FreePort.find();
    private Process process;

    Postfix(String... boxes) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new AssertionError(
                    "This test needs the mail server Postfix (Debian: apt-get install postfix, or scripts/need tests)");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new AssertionError("Postfix can be started by root only: run this test as root");
        }
        // Its processes change to users of their own, who have to get in.
        home = Files.createTempDirectory("postfix");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path config = Files.createDirectory(home.resolve("config"));
        Files.createDirectory(home.resolve("queue"));
        run("install", "-d", "-o", "postfix", "-m", "700", home.resolve("data").toString());
        run("install", "-d", "-o", "nobody", "-m", "755", home.resolve("mail").toString());
        Files.writeString(
                config.resolve("boxes"),
                String.join(
                        "",
                        List.of(boxes).stream()
                                .map(box -> box + "@" + DOMAIN + " " + box + "/\n")
                                .toList()));
        Files.writeString(config.resolve("main.cf"), main());
        Files.writeString(config.resolve("master.cf"), master());
        start();
    }

    int port() {
        return port;
    }

    void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        PROGRAM.toString(), "-c", home.resolve("config").toString(), "start-fg")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(
                        "Postfix does not answer: " + Files.readString(home.resolve("output")) + log());
            }
            Thread.sleep(100);
        }
    }

    void stop() throws IOException, InterruptedException {
        run(PROGRAM.toString(), "-c", home.resolve("config").toString(), "stop");
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** The letters of a mailbox as soon as there are so many. */
    List<MimeMessage> letters(String box, int count) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<MimeMessage> letters = letters(box);
        while (letters.size() < count && System.nanoTime() < end) {
            Thread.sleep(100);
            letters = letters(box);
        }
        return letters;
    }

    /** The letters of a mailbox now. */
    List<MimeMessage> letters(String box) {
        Path folder = home.resolve("mail").resolve(box).resolve("new");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<MimeMessage> letters = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    letters.add(new MimeMessage(Session.getInstance(new Properties()), bytes));
                }
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String log() throws IOException {
        Path log = home.resolve("log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2_000);
            return socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    private String main() {
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                command_directory = /usr/sbin
                daemon_directory = /usr/lib/postfix/sbin
                maillog_file = %1$s/log
                maillog_file_prefixes = %1$s
                mail_owner = postfix
                setgid_group = postdrop
                myhostname = mail.thu.example
                mydestination =
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mynetworks = 127.0.0.1/32
                alias_maps =
                alias_database =
                local_recipient_maps =
                virtual_mailbox_domains = thu.example
                virtual_mailbox_base = %1$s/mail
                virtual_mailbox_maps = texthash:%1$s/config/boxes
                virtual_uid_maps = static:65534
                virtual_gid_maps = static:65534
                virtual_minimum_uid = 1
                smtpd_relay_restrictions = reject_unauth_destination
                default_transport = error:no other domain here
                """.formatted(home);
    }

    private String master() {
        return """
                127.0.0.1:%d inet n - n - - smtpd
                pickup unix n - n 60 1 pickup
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                verify unix - - n - 1 verify
                flush unix n - n 1000? 0 flush
                proxymap unix - - n - - proxymap
                error unix - - n - - error
                retry unix - - n - - error
                virtual unix - n n - - virtual
                anvil unix - - n - 1 anvil
                scache unix - - n - 1 scache
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(port);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process done = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(done.getInputStream().readAllBytes());
        if (done.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + said);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            stop();
        }
        FileSystemUtils.deleteRecursively(home);
    }
}
