package vn.motcua.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Role;
import vn.motcua.platform.reference.ReferenceSource;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Loads all data shipped with the product again, set after set; one that fails does not keep the others back. */
@Component
public class ReferenceReload {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceReload.class);

    private final List<ReferenceSource> sources;
    private final Agencies agencies;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReferenceReload(List<ReferenceSource> sources, Agencies agencies, CurrentActor currentActor, Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(ReferenceSource::kind))
                .toList();
        this.agencies = agencies;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whether the actor administers the province, whose data these are. */
    public boolean isAllowed() {
        long province = agencies.getProvincialCommittee().id().value();
        return currentActor.get().grants().contains(new Actor.Grant(Role.ADMINISTRATOR.name(), province));
    }

    /** What is in use now. */
    public List<ReloadedSet> list() {
        return sources.stream()
                .map(source -> new ReloadedSet(source.kind(), source.count(), 0, true))
                .toList();
    }

    /**
     * Loads everything again.
     *
     * @throws AccessRefused unless the actor administers the province
     */
    public List<ReloadedSet> run() {
        if (!isAllowed()) {
            throw new AccessRefused();
        }
        return sources.stream().map(this::run).toList();
    }

    private ReloadedSet run(ReferenceSource source) {
        long start = clock.millis();
        boolean loaded = true;
        try {
            source.reload();
        } catch (RuntimeException failure) {
            LOG.error("Reference data {} could not be loaded again", source.kind(), failure);
            loaded = false;
        }
        long took = Duration.ofMillis(clock.millis() - start).toMillis();
        return new ReloadedSet(source.kind(), source.count(), took, loaded);
    }
}
