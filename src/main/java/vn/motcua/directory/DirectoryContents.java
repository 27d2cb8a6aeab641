package vn.motcua.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The reference data in this node's memory. It is loaded into the database before anybody can ask, and replaced
 * as a whole after a re-load.
 */
@Component
class DirectoryContents {

    private final ReferenceLoader loader;
    private final UnitRepository unitRepository;
    private final AgencyRepository agencyRepository;
    private final DirectoryProperties properties;
    private volatile @Nullable UnitIndex units;
    private volatile @Nullable AgencyIndex agencies;

    DirectoryContents(
            ReferenceLoader loader,
            UnitRepository unitRepository,
            AgencyRepository agencyRepository,
            DirectoryProperties properties) {
        this.loader = loader;
        this.unitRepository = unitRepository;
        this.agencyRepository = agencyRepository;
        this.properties = properties;
        reload(false);
    }

    /** Loads what changed, or everything, and replaces what is in memory. */
    final synchronized void reload(boolean everything) {
        if (loader.loadUnits(everything) || units == null) {
            units = unitRepository.index(properties.province());
        }
        if (loader.loadAgencies(everything, units()) || agencies == null) {
            agencies = agencyRepository.index(properties.province());
        }
    }

    UnitIndex units() {
        return Objects.requireNonNull(units, "loaded by the constructor");
    }

    AgencyIndex agencies() {
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
