package vn.motcua.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceClipsTest {

    @TempDir
    Path folder;

    private VoiceClips clips() {
        return new VoiceClips(new VoiceProperties(folder.resolve("voice")));
    }

    private void record(String file, int size) throws IOException {
        Files.createDirectories(folder.resolve("voice"));
        Files.write(folder.resolve("voice").resolve(file), new byte[size]);
    }

    /** The chime is made without a voice, so every build has it. */
    @Test
    void hasTheChimeOfTheBuild() throws IOException {
        VoiceClips.Clip chime = clips().find(VoiceClips.CHIME).orElseThrow();
        assertThat(chime.type()).hasToString("audio/wav");
        assertThat(chime.sound().getContentAsByteArray()).startsWith("RIFF".getBytes());
    }

    @Test
    void prefersWhatWasRecorded() throws IOException {
        record("moi-so.mp3", 900);
        record("so-la.mp3", 900);
        VoiceClips.Clip clip = clips().find("moi-so").orElseThrow();
        assertThat(clip.type()).hasToString("audio/mpeg");
        assertThat(clip.sound().contentLength()).isEqualTo(900);
        assertThat(clips().find("so-la")).isEmpty();
    }

    @Test
    void leavesAsideWhatIsTooLargeForASound() throws IOException {
        record("chuong.wav", (1 << 20) + 1);
        assertThat(clips().find("chuong").orElseThrow().sound().contentLength()).isLessThan(1 << 20);
    }

    @Test
    void leadsNowhereElse() throws IOException {
        Files.write(folder.resolve("secret.wav"), new byte[4]);
        record("x.wav", 4);
        for (String name :
                new String[] {"../secret", "..%2fsecret", "/etc/passwd", "x", "", "moi-so.mp3", "moi-so\0"}) {
            assertThat(clips().find(name)).as(name).isEmpty();
        }
    }
}
