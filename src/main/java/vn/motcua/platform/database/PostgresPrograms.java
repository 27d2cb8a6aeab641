package vn.motcua.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs: unpacked from the shipped archive, or those of an installed server. */
final class PostgresPrograms {

    private final Path bin;
    private final boolean inUserNamespace;

    private PostgresPrograms(Path bin, boolean inUserNamespace) {
        this.bin = bin;
        this.inUserNamespace = inUserNamespace;
    }

    /**
     * @param home where the archive is unpacked once
     * @param installed folder of installed programs, or null for the shipped ones
     */
    static PostgresPrograms provide(Path home, @Nullable Path installed) throws IOException {
        Path bin = installed;
        if (bin == null) {
            Path unpacked = home.resolve("programs");
            if (!Files.exists(unpacked.resolve("complete"))) {
                unpack(unpacked);
                Files.createFile(unpacked.resolve("complete"));
            }
            bin = unpacked.resolve("bin");
        }
        return new PostgresPrograms(bin, "root".equals(System.getProperty("user.name")));
    }

    /** Runs a program to its end; what it printed is in the exception when it fails. */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (inUserNamespace) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.add("unshare");
            command.add("--user");
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(6, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new EmbeddedServerException(
                        program + " failed. Is the port taken, or the folder not writable? It printed:\n"
                                + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while waiting for " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void unpack(Path target) throws IOException {
        String archive = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream resource = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new EmbeddedServerException("No PostgreSQL is shipped for this machine (" + archive
                        + "): set spring.datasource.url or motcua.database.bin-directory");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)));
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new EmbeddedServerException("Bad path in " + archive + ": " + entry.getName());
                }
                write(tar, entry, path);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.deleteIfExists(path);
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.deleteIfExists(path);
            Files.copy(tar, path);
            if ((entry.getMode() & 0b001_000_000) != 0) {
                Set<PosixFilePermission> executable = PosixFilePermissions.fromString("rwxr-xr-x");
                Files.setPosixFilePermissions(path, executable);
            }
        }
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
