package vn.motcua;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged product, unpacked and started once for all processes of tests: other installations begin with what its
 * JVM learnt (AOT cache) and with the data that it wrote, accounts and reference data of the demonstration.
 */
final class PackagedProduct {

    private static final Path HOME = Path.of("target/packaged").toAbsolutePath();
    private static final Path BUILT = Path.of("target/motcua.jar");
    private static final Path JAR = HOME.resolve("app/motcua.jar");
    private static final Path CACHE = HOME.resolve("motcua.aot");
    private static final Path FIRST = HOME.resolve("first");
    private static final Path DONE = HOME.resolve("done");

    private PackagedProduct() {}

    /** What of the command line comes behind {@code java} and the options of the JVM. */
    static List<String> arguments() throws IOException, InterruptedException {
        prepare();
        return List.of("-XX:AOTCache=" + CACHE, "-jar", JAR.toString());
    }

    /** Puts the data of the first start into a folder that has none. */
    static void begin(Path folder) throws IOException, InterruptedException {
        prepare();
        if (Files.exists(folder.resolve("var"))) {
            return;
        }
        // PostgreSQL starts only where nobody else may read.
        run("cp", "-a", FIRST.resolve("var").toString(), folder.toString());
        Path file = folder.resolve("var/postgres/server.properties");
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        settings.setProperty("port", Integer.toString(FreePort.find()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
    }

    /** Once for a jar, whichever process of tests comes first; the others wait. */
    private static synchronized void prepare() throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(
                        HOME.resolveSibling("packaged.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            if (Files.exists(DONE) && Files.getLastModifiedTime(DONE).compareTo(Files.getLastModifiedTime(BUILT)) > 0) {
                return;
            }
            FileSystemUtils.deleteRecursively(HOME);
            run(
                    Installation.JAVA,
                    "-Djarmode=tools",
                    "-jar",
                    BUILT.toString(),
                    "extract",
                    "--destination",
                    JAR.getParent().toString());
            try (Installation first = new Installation(FIRST)) {
                first.startFrom(List.of("-XX:AOTCacheOutput=" + CACHE, "-jar", JAR.toString()));
            }
            Files.createFile(DONE);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }
}
