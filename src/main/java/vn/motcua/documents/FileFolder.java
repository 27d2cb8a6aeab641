package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The folder that holds bytes by their SHA-256: {@code ab/cd/abcd…}. A file is written aside, forced to the
 * disk and renamed, so that a name never shows half of its content, and nothing is ever written twice.
 */
@Component
class FileFolder {

    private static final int BUFFER = 64 * 1024;

    private final Path root;

    FileFolder(DocumentProperties properties) {
        this.root = properties.folder().toAbsolutePath();
    }

    /** Bytes that were written aside. */
    record Aside(Path path, Sha256 sha256, long size) {}

    /**
     * Writes the bytes aside, up to one more than the limit: the caller looks at the size and refuses.
     */
    Aside writeAside(InputStream content, long limit) {
        Path path = folder("tmp").resolve(UUID.randomUUID().toString());
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0 && size <= limit; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                writeAll(file, ByteBuffer.wrap(buffer, 0, read));
                size += read;
            }
            file.force(true);
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException("Cannot write " + path, e);
        }
        return new Aside(path, Sha256.of(digest), size);
    }

    /** Makes the bytes known under their hash; does nothing when they are already there. */
    void place(Aside aside) {
        Path target = pathOf(aside.sha256());
        try {
            if (!Files.exists(target)) {
                Path parent = Files.createDirectories(target.resolveSibling("."));
                Files.move(aside.path(), target, StandardCopyOption.ATOMIC_MOVE);
                force(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot place " + target, e);
        }
    }

    /** Where the bytes of this hash are, if they are. */
    Path pathOf(Sha256 sha256) {
        String hex = sha256.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    /** Where the bytes of an upload gather until it is complete. */
    Path partOf(UploadId upload) {
        return folder("uploads").resolve(upload.value().toString());
    }

    /** Writes a piece at the position, cuts off what an interrupted write left behind it, and forces it to disk. */
    void writeAt(Path part, long position, ByteBuffer piece) {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(position);
            file.position(position);
            writeAll(file, piece);
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + part, e);
        }
    }

    /** Number of bytes there; 0 when there is no such file. */
    long sizeOf(Path path) {
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + path, e);
        }
    }

    InputStream read(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }

    /** Shows all files that nobody wrote to since then, in no order; one that goes meanwhile is passed over. */
    void visitBefore(Instant time, Consumer<Path> visitor) {
        FileTime limit = FileTime.from(time);
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (about.isRegularFile() && about.lastModifiedTime().compareTo(limit) < 0) {
                        visitor.accept(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot walk through " + root, e);
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a folder in " + root, e);
        }
    }

    private static void writeAll(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
