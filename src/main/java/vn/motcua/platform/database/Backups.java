package vn.motcua.platform.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Backup and restore of everything an installation on the embedded server keeps: the database as a base backup by
 * PostgreSQL's low-level API (the server goes on working meanwhile), the file store and the keys.
 */
final class Backups {

    private static final List<String> KEPT = List.of("files", "keys");

    private final DatabaseProperties properties;
    private final Path installation;

    Backups(DatabaseProperties properties) {
        this.properties = properties;
        Path parent = properties.home().toAbsolutePath().getParent();
        this.installation = parent == null ? Path.of("/") : parent;
    }

    /** Writes a compressed archive; works while the application runs. */
    void backup(Path archive) throws IOException {
        Path home = properties.home().toAbsolutePath();
        try (EmbeddedServer server = EmbeddedServer.open(properties);
                Connection connection = server.connect("postgres", EmbeddedServer.SUPERUSER);
                Statement statement = connection.createStatement();
                TarArchiveOutputStream tar = new TarArchiveOutputStream(
                        new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(archive))))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            statement.execute("select pg_backup_start('motcua', fast => true)");
            add(tar, home.resolve("data"), "postgres/data", path -> !path.startsWith(home.resolve("data/pg_wal")));
            String label;
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                stopped.next();
                label = stopped.getString(1);
            }
            add(tar, home.resolve("data/pg_wal"), "postgres/data/pg_wal", path -> true);
            add(tar, "postgres/data/backup_label", label.getBytes(StandardCharsets.UTF_8));
            add(tar, "postgres/server.properties", Files.readAllBytes(home.resolve("server.properties")));
            for (String folder : KEPT) {
                add(tar, installation.resolve(folder), folder, path -> true);
            }
        } catch (SQLException e) {
            throw new EmbeddedServerException("The backup failed", e);
        }
    }

    /** Puts an archive in the place of what is there; the application must be stopped. */
    void restore(Path archive) throws IOException {
        Path home = properties.home().toAbsolutePath();
        if (Files.exists(home.resolve("data/postmaster.pid"))) {
            throw new EmbeddedServerException("Stop the application first: its PostgreSQL is running in " + home);
        }
        delete(home.resolve("data"));
        for (String folder : KEPT) {
            delete(installation.resolve(folder));
        }
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)));
                TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                extract(tar, entry);
                entry = tar.getNextEntry();
            }
        }
        Files.setPosixFilePermissions(home.resolve("data"), PosixFilePermissions.fromString("rwx------"));
    }

    private void extract(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        Path target = entry.getName().startsWith("postgres/")
                ? properties.home().toAbsolutePath().resolve(entry.getName().substring("postgres/".length()))
                : installation.resolve(entry.getName());
        if (entry.getName().contains("..")) {
            throw new EmbeddedServerException("Bad path in the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.deleteIfExists(target);
        Files.copy(tar, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    }

    private static void add(TarArchiveOutputStream tar, Path root, String name, Predicate<Path> wanted)
            throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                tar.putArchiveEntry(new TarArchiveEntry(nameOf(folder) + "/"));
                tar.closeArchiveEntry();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(file) && attributes.isRegularFile() && !file.endsWith("postmaster.pid")) {
                    addFile(file);
                }
                return FileVisitResult.CONTINUE;
            }

            private void addFile(Path file) throws IOException {
                // A relation may shrink, grow or go while it is copied; the write-ahead log repairs it.
                try {
                    add(tar, nameOf(file), Files.readAllBytes(file));
                } catch (NoSuchFileException gone) {
                    return;
                }
            }

            private String nameOf(Path path) {
                String inside = root.relativize(path).toString();
                return inside.isEmpty() ? name : name + "/" + inside;
            }
        });
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
