package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The catalog at one moment, in this node's memory. Immutable. */
final class CatalogIndex {

    private static final Comparator<ProcedureVersion> AGE =
            Comparator.comparing(ProcedureVersion::validFrom).thenComparingInt(ProcedureVersion::number);

    private final LocalDate day;
    private final List<Procedure> all;
    private final Map<ProcedureCode, Procedure> byCode = new LinkedHashMap<>();
    private final Map<ProcedureCode, List<ProcedureVersion>> versions = new HashMap<>();
    private final Map<ProcedureCode, List<ProcedureVersion>> held = new HashMap<>();
    private final Map<ProcedureVersionId, ProcedureVersion> byVersion = new HashMap<>();
    private final Map<ProcedureCode, List<LocalOverlay>> overlays;
    private final Map<ProcedureCode, List<Retirement>> retirements;
    private final List<FeeRelief> reliefs;
    private final Map<ProcedureCode, List<ProcessVersion>> processes = new HashMap<>();

    /**
     * What the database holds.
     *
     * @param procedures every procedure, by code
     * @param createdHere those that only the province has, shown from their first day on
     * @param versions every published version, by procedure and number
     * @param overlays every decision of the province, by number
     * @param retirements every decision that retires a procedure, in the order they were taken
     * @param reliefs all that was ever taken off fees, oldest first
     * @param processes every internal process that the province published
     */
    record Rows(
            List<Procedure> procedures,
            Set<ProcedureCode> createdHere,
            List<ProcedureVersion> versions,
            Map<ProcedureCode, List<LocalOverlay>> overlays,
            Map<ProcedureCode, List<Retirement>> retirements,
            List<FeeRelief> reliefs,
            List<ProcessVersion> processes) {}

    /** @param day on which names and fields are those of the versions in force */
    CatalogIndex(Rows rows, LocalDate day) {
        this.day = day;
        this.overlays = rows.overlays();
        this.retirements = rows.retirements();
        this.reliefs = rows.reliefs();
        for (ProcedureVersion version : rows.versions()) {
            (version.publication().held() ? held : versions)
                    .computeIfAbsent(version.code(), code -> new ArrayList<>())
                    .add(version);
            byVersion.put(version.id(), version);
        }
        for (ProcessVersion process : rows.processes()) {
            this.processes
                    .computeIfAbsent(process.procedure(), code -> new ArrayList<>())
                    .add(process);
        }
        List<Procedure> shown = new ArrayList<>();
        for (Procedure row : rows.procedures()) {
            Optional<Procedure> now = inForce(row.code(), day).map(ProcedureVersion::procedure);
            byCode.put(row.code(), now.orElse(row));
            if (now.isPresent() || !rows.createdHere().contains(row.code())) {
                shown.add(now.orElse(row));
            }
        }
        this.all = List.copyOf(shown);
    }

    /** The day for which names, fields and the list were worked out. */
    LocalDate day() {
        return day;
    }

    /** Every procedure that exists on the day, by code. */
    List<Procedure> all() {
        return all;
    }

    /** The procedure, also when it begins later. */
    Optional<Procedure> find(ProcedureCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<ProcedureVersion> find(ProcedureVersionId id) {
        return Optional.ofNullable(byVersion.get(id));
    }

    /** Every version that is, was or will be in force, by number. */
    List<ProcedureVersion> versionsOf(ProcedureCode code) {
        return versions.getOrDefault(code, List.of());
    }

    /** National versions that wait beside the province's own, by number. */
    List<ProcedureVersion> heldOf(ProcedureCode code) {
        return held.getOrDefault(code, List.of());
    }

    /** Procedures beside whose local versions the nation published others. */
    List<Procedure> withHeld() {
        return byCode.values().stream()
                .filter(procedure -> held.containsKey(procedure.code()))
                .toList();
    }

    /** Every version which begins after the day, the nearest first. */
    List<ProcedureVersion> coming() {
        return versions.values().stream()
                .flatMap(List::stream)
                .filter(version -> version.validFrom().isAfter(day))
                .sorted(AGE)
                .toList();
    }

    List<LocalOverlay> overlaysOf(ProcedureCode code) {
        return overlays.getOrDefault(code, List.of());
    }

    /** The newest version in force on the day, under the newest decision and with the processes valid on it. */
    Optional<ProcedureVersion> findCurrent(ProcedureCode code, LocalDate on) {
        return inForce(code, on)
                .map(version -> version.under(
                        findOverlay(code, on).orElse(null),
                        ProcessVersion.inForce(processes.getOrDefault(code, List.of()), on),
                        findRetirement(version, on)));
    }

    private Optional<ProcedureVersion> inForce(ProcedureCode code, LocalDate on) {
        return versionsOf(code).stream()
                .filter(version -> !version.validFrom().isAfter(on))
                .max(AGE);
    }

    /** All that was ever taken off fees, oldest first. */
    List<FeeRelief> reliefs() {
        return reliefs;
    }

    /** Every decision that retires a procedure. */
    List<Retirement> retirementsOf(ProcedureCode code) {
        return retirements.getOrDefault(code, List.of());
    }

    private @Nullable Retirement findRetirement(ProcedureVersion version, LocalDate on) {
        return retirementsOf(version.code()).reversed().stream()
                .filter(retirement ->
                        !retirement.from().isAfter(on) && !version.validFrom().isAfter(retirement.from()))
                .findFirst()
                .orElse(null);
    }

    Optional<LocalOverlay> findOverlay(ProcedureCode code, LocalDate day) {
        return overlaysOf(code).reversed().stream()
                .filter(overlay -> overlay.isValidOn(day))
                .findFirst();
    }
}
