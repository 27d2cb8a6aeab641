package vn.motcua.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.platform.reference.RevisionWatch;
import vn.motcua.platform.reference.Revisions;

/**
 * The reference data in this node's memory. It is loaded into the database before anybody can ask, and replaced
 * as a whole after a re-load by any node.
 */
@Component
class DirectoryContents {

    private static final String TOPIC = "directory";

    private final ReferenceLoader loader;
    private final UnitRepository unitRepository;
    private final AgencyRepository agencyRepository;
    private final DirectoryProperties properties;
    private final Revisions revisions;
    private final RevisionWatch watch;
    private volatile @Nullable UnitIndex units;
    private volatile @Nullable AgencyIndex agencies;

    DirectoryContents(
            ReferenceLoader loader,
            UnitRepository unitRepository,
            AgencyRepository agencyRepository,
            DirectoryProperties properties,
            Revisions revisions) {
        this.loader = loader;
        this.unitRepository = unitRepository;
        this.agencyRepository = agencyRepository;
        this.properties = properties;
        this.revisions = revisions;
        this.watch = revisions.watch(TOPIC);
        boolean changed = loader.loadUnits(false);
        UnitIndex loaded = unitRepository.index(properties.province());
        changed |= loader.loadAgencies(false, loaded);
        units = loaded;
        agencies = agencyRepository.index(properties.province());
        if (changed) {
            tellOtherNodes();
        }
    }

    /** Loads the units again, whether they changed or not, and replaces those in memory. */
    synchronized void reloadUnits() {
        loader.loadUnits(true);
        units = unitRepository.index(properties.province());
        tellOtherNodes();
    }

    /** Loads the agencies again, named after the units of today, and replaces those in memory. */
    synchronized void reloadAgencies() {
        loader.loadAgencies(true, units());
        agencies = agencyRepository.index(properties.province());
        tellOtherNodes();
    }

    private void tellOtherNodes() {
        revisions.move(TOPIC);
        watch.catchUp();
    }

    /** What another node loaded is read here within a second. */
    private void follow() {
        if (watch.moved()) {
            units = unitRepository.index(properties.province());
            agencies = agencyRepository.index(properties.province());
        }
    }

    UnitIndex units() {
        follow();
        return Objects.requireNonNull(units, "loaded by the constructor");
    }

    AgencyIndex agencies() {
        follow();
        return Objects.requireNonNull(agencies, "loaded by the constructor");
    }

    AdminUnit homeProvince(LocalDate day) {
        return findHomeProvince(day).orElseThrow(this::unknownProvince);
    }

    Optional<AdminUnit> findHomeProvince(LocalDate day) {
        return units().findByCode(properties.province(), UnitLevel.PROVINCE, day);
    }

    UnknownProvince unknownProvince() {
        return new UnknownProvince(properties.province());
    }
}
