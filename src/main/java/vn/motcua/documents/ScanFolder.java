package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder into which scanners put their files: {@code <folder>/<code of the unit>/[<counter>/]<file>}. A file is taken
 * when it was the same at two looks; it is set aside by a rename, which only one can do, and is gone from disk only when
 * whoever took it says that it is kept. What cannot be used lies in a folder beside. Links are not followed, and a name
 * is only ever shown.
 */
@Component
public class ScanFolder {

    private static final Logger log = LoggerFactory.getLogger(ScanFolder.class);

    private static final String ASIDE = ".dang-nhan";
    private static final String UNUSABLE = "khong-nhan-duoc";
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i)^[.~].*|.*(\\.(part|partial|tmp|temp|crdownload)|~)$");
    /** A folder that somebody filled by mistake is worked off in several looks. */
    private static final int MOST = 200;

    private final @Nullable Path folder;
    private final long largest;
    private Map<Path, Seen> before = new HashMap<>();

    ScanFolder(DocumentProperties properties) {
        this.folder = properties.scanFolder();
        this.largest = properties.maxFileSize().toBytes();
    }

    private record Seen(long size, long changed) {}

    /**
     * A file that was set aside.
     *
     * @param key once in all time
     * @param unit name of the unit's folder
     * @param counter name of the folder in it; empty for none
     * @param name as the scanner called it, made fit to show
     * @param path where it lies now
     */
    public record Aside(String key, String unit, String counter, String name, Path path) {}

    /** Whether a folder is watched at all. */
    public boolean isWatched() {
        return folder != null;
    }

    /** Looks once: sets aside what is complete and says what lies aside, also from before a crash. */
    public synchronized List<Aside> look() {
        Path root = folder;
        if (root == null || !Files.isDirectory(root)) {
            return List.of();
        }
        Map<Path, Seen> now = new HashMap<>();
        List<Aside> aside = new ArrayList<>();
        for (Path unit : foldersIn(root)) {
            collect(unit, nameOf(unit), "", now, aside);
            for (Path counter : foldersIn(unit)) {
                collect(counter, nameOf(unit), nameOf(counter), now, aside);
            }
        }
        before = now;
        return aside;
    }

    private void collect(Path place, String unit, String counter, Map<Path, Seen> now, List<Aside> aside) {
        for (Path file : listed(place)) {
            Seen seen = attributes(file);
            if (seen == null || UNFINISHED.matcher(nameOf(file)).matches()) {
                continue;
            }
            if (seen.size() > 0 && seen.equals(before.get(file))) {
                setAside(place, file);
            } else {
                now.put(file, seen);
            }
        }
        for (Path key : foldersIn(place.resolve(ASIDE), false)) {
            List<Path> files = listed(key).stream()
                    .filter(file -> attributes(file) != null)
                    .toList();
            files.forEach(
                    file -> aside.add(new Aside(nameOf(key), unit, counter, FileNames.clean(nameOf(file)), file)));
            if (files.isEmpty()) {
                deleteQuietly(key);
            }
        }
    }

    /** What is being written or moved elsewhere just now waits for the next look. */
    private static void setAside(Path place, Path file) {
        try {
            Path own = Files.createDirectories(
                    place.resolve(ASIDE).resolve(UUID.randomUUID().toString()));
            Files.move(file, own.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            log.debug("A scan was taken away meanwhile: {}", gone.toString());
        } catch (IOException e) {
            log.warn("A scan cannot be set aside: {}", e.toString());
        }
    }

    /**
     * The bytes of a file that was set aside.
     *
     * @throws FileTooLarge when there are more than are taken from a person
     */
    public byte[] read(Aside file) {
        try (InputStream content = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest + 1));
            if (bytes.length > largest) {
                throw new FileTooLarge(file.name(), largest);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("A scan that was set aside cannot be read", e);
        }
    }

    /** It is kept elsewhere now. */
    public void delete(Aside file) {
        deleteQuietly(file.path());
        deleteQuietly(file.path().getParent());
    }

    /** It is nothing that can be used: it lies beside the folder of the scanner, for whoever wants to look. */
    public void refuse(Aside file) {
        Path own = file.path().getParent();
        Path place = Optional.ofNullable(own)
                .map(Path::getParent)
                .map(Path::getParent)
                .orElseThrow();
        try {
            Path target = Files.createDirectories(place.resolve(UNUSABLE))
                    .resolve(file.path().getFileName());
            move(file, target, target.resolveSibling(file.key()));
            deleteQuietly(own);
        } catch (IOException e) {
            log.warn("A scan cannot be put away: {}", e.toString());
        }
    }

    /** Under its own name, or under its key when another of this name was put away before. */
    private static void move(Aside file, Path target, Path otherwise) throws IOException {
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException taken) {
            Files.move(file.path(), otherwise);
        }
    }

    private static List<Path> foldersIn(Path place) {
        return foldersIn(place, true);
    }

    private static List<Path> foldersIn(Path place, boolean shown) {
        return listed(place).stream()
                .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .filter(path -> !shown
                        || (!nameOf(path).startsWith(".") && !nameOf(path).equals(UNUSABLE)))
                .toList();
    }

    private static List<Path> listed(Path place) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            for (Path path : entries) {
                if (paths.size() == MOST) {
                    break;
                }
                paths.add(path);
            }
        } catch (IOException | DirectoryIteratorException e) {
            log.debug("A folder of scans cannot be listed: {}", e.toString());
        }
        return paths;
    }

    private static @Nullable Seen attributes(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? new Seen(found.size(), found.lastModifiedTime().toMillis())
                    : null;
        } catch (IOException gone) {
            return null;
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static void deleteQuietly(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            log.warn("What a scanner left cannot be removed: {}", e.toString());
        }
    }
}
