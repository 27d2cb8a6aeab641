package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.VietnamTime;

/** The folders that the demonstration's scanners write to: whoever has no scanner copies a file there. */
@Component
@ConditionalOnProperty("motcua.demo")
class DemoScans {

    private final DemoStaff staff;
    private final Agencies agencies;
    private final Clock clock;
    private final @Nullable Path folder;

    DemoScans(
            DemoStaff staff,
            Agencies agencies,
            Clock clock,
            @Value("${motcua.documents.scan-folder:#{null}}") @Nullable Path folder) {
        this.staff = staff;
        this.agencies = agencies;
        this.clock = clock;
        this.folder = folder;
    }

    /** Makes those that are missing and lists all; none when no folder is watched. */
    List<Path> provide() {
        Path root = folder;
        return root == null
                ? List.of()
                : staff.communes().values().stream()
                        .map(committee -> made(root.resolve(codeOf(committee))))
                        .toList();
    }

    private String codeOf(Agency committee) {
        return agencies.codeOf(committee.id(), VietnamTime.dateOf(clock.instant()));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for scans", e);
        }
    }
}
