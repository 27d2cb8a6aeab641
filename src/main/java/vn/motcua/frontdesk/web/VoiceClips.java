package vn.motcua.frontdesk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * The sounds of a call: those recorded for this installation, else those that the build made. Where it made none (no
 * espeak-ng), boards use the browser's voice, or sound the chime alone.
 */
@Component
class VoiceClips {

    /** Sounds before each call; the build makes it without a voice. */
    static final String CHIME = "chuong";

    private static final Logger log = LoggerFactory.getLogger(VoiceClips.class);
    private static final String BUILT = "frontdesk/voice/";
    private static final long LARGEST = 1 << 20;

    private static final MediaType WAV = new MediaType("audio", "wav");

    /** What browsers play, by the end of the file's name. */
    private static final Map<String, MediaType> TYPES = Map.of(
            "wav", WAV,
            "mp3", new MediaType("audio", "mpeg"),
            "ogg", new MediaType("audio", "ogg"),
            "opus", new MediaType("audio", "ogg"),
            "m4a", new MediaType("audio", "mp4"));

    /** A sound and what it is. */
    record Clip(Resource sound, MediaType type) {}

    private final Path folder;
    private final Set<String> names;

    VoiceClips(VoiceProperties properties) {
        folder = properties.folder();
        names = Stream.concat(
                        Stream.of(CHIME),
                        new ReferenceFile("voice-clips.csv").rows().stream().map(row -> row.get("clip")))
                .collect(Collectors.toUnmodifiableSet());
        if (find("moi-so").isEmpty()) {
            log.info("The build made no voice and {} has none: boards use the voice of the browser", folder);
        }
    }

    /** The sound of this name, if it is one and there is any. */
    Optional<Clip> find(String name) {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        return recorded(name).or(() -> {
            Resource built = new ClassPathResource(BUILT + name + ".wav");
            return built.exists() ? Optional.of(new Clip(built, WAV)) : Optional.empty();
        });
    }

    private Optional<Clip> recorded(String name) {
        return TYPES.entrySet().stream()
                .map(type -> Map.entry(folder.resolve(name + "." + type.getKey()), type.getValue()))
                .filter(file -> Files.isReadable(file.getKey()) && size(file.getKey()) <= LARGEST)
                .findFirst()
                .map(file -> new Clip(new FileSystemResource(file.getKey()), file.getValue()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
