package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalog at one moment, in this node's memory. Immutable. */
final class CatalogIndex {

    private final List<Procedure> all;
    private final Map<ProcedureCode, Procedure> byCode = new HashMap<>();
    private final Map<ProcedureCode, List<ProcedureVersion>> versions = new HashMap<>();
    private final Map<ProcedureVersionId, ProcedureVersion> byVersion = new HashMap<>();
    private final Map<ProcedureCode, List<LocalOverlay>> overlays;
    private final Map<ProcedureCode, List<ProcessVersion>> processes = new HashMap<>();

    /**
     * @param all every procedure, by code
     * @param versions every published version, by procedure and number
     * @param overlays every decision of the province, by number
     * @param processes every internal process that the province published
     */
    CatalogIndex(
            List<Procedure> all,
            List<ProcedureVersion> versions,
            Map<ProcedureCode, List<LocalOverlay>> overlays,
            List<ProcessVersion> processes) {
        this.all = all;
        this.overlays = overlays;
        all.forEach(procedure -> byCode.put(procedure.code(), procedure));
        for (ProcedureVersion version : versions) {
            this.versions
                    .computeIfAbsent(version.code(), code -> new ArrayList<>())
                    .add(version);
            byVersion.put(version.id(), version);
        }
        for (ProcessVersion process : processes) {
            this.processes
                    .computeIfAbsent(process.procedure(), code -> new ArrayList<>())
                    .add(process);
        }
    }

    List<Procedure> all() {
        return all;
    }

    Optional<Procedure> find(ProcedureCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<ProcedureVersion> find(ProcedureVersionId id) {
        return Optional.ofNullable(byVersion.get(id));
    }

    List<ProcedureVersion> versionsOf(ProcedureCode code) {
        return versions.getOrDefault(code, List.of());
    }

    List<LocalOverlay> overlaysOf(ProcedureCode code) {
        return overlays.getOrDefault(code, List.of());
    }

    /** The newest version in force on the day, under the newest decision and with the processes valid on it. */
    Optional<ProcedureVersion> findCurrent(ProcedureCode code, LocalDate day) {
        return versionsOf(code).reversed().stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .findFirst()
                .map(version -> version.under(
                        findOverlay(code, day).orElse(null),
                        ProcessVersion.inForce(processes.getOrDefault(code, List.of()), day)));
    }

    Optional<LocalOverlay> findOverlay(ProcedureCode code, LocalDate day) {
        return overlaysOf(code).reversed().stream()
                .filter(overlay -> overlay.isValidOn(day))
                .findFirst();
    }
}
