package vn.motcua.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All units of all times in memory: 14,000 periods that change a few times a year. Immutable. */
final class UnitIndex {

    /** One line of the conversion table. */
    record Succession(UnitId from, UnitId to, UnitRelation relation) {}

    private static final Comparator<AdminUnit> OLDEST_FIRST =
            Comparator.comparing(AdminUnit::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    private final Map<UnitId, List<AdminUnit>> byId = new LinkedHashMap<>();
    private final Map<String, List<AdminUnit>> byCode = new HashMap<>();
    private final Map<UnitId, List<Succession>> successions = new HashMap<>();
    private final UnitSearch search;

    UnitIndex(List<AdminUnit> periods, List<Succession> successions, String homeProvince) {
        periods.stream().sorted(OLDEST_FIRST).forEach(unit -> {
            byId.computeIfAbsent(unit.id(), id -> new ArrayList<>(2)).add(unit);
            if (!unit.code().isEmpty()) {
                byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>(2)).add(unit);
            }
        });
        successions.forEach(s -> this.successions
                .computeIfAbsent(s.from(), id -> new ArrayList<>(2))
                .add(s));
        this.search = new UnitSearch(this, periods, homeProvince);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    AdminUnit latest(UnitId id) {
        return periodsOf(id).getLast();
    }

    Optional<AdminUnit> on(UnitId id, LocalDate day) {
        return periodsOf(id).stream().filter(unit -> unit.isValidOn(day)).findFirst();
    }

    Optional<AdminUnit> findByCode(String code, UnitLevel level, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.level() == level && unit.isValidOn(day))
                .findFirst();
    }

    List<AdminUnit> listOn(UnitLevel level, LocalDate day) {
        return byId.values().stream()
                .flatMap(List::stream)
                .filter(unit -> unit.level() == level && unit.isValidOn(day))
                .sorted(Comparator.comparing(AdminUnit::code))
                .toList();
    }

    List<Successor> successorsOfCode(String oldCode) {
        return byCode.getOrDefault(oldCode, List.of()).stream()
                .map(AdminUnit::id)
                .distinct()
                .flatMap(id -> successions.getOrDefault(id, List.of()).stream())
                .map(this::successor)
                .toList();
    }

    /** Where the unit of an ended period went: into other units, or on as itself under a new name or type. */
    List<Successor> successorsOf(AdminUnit unit) {
        if (unit.validTo() == null) {
            return List.of();
        }
        AdminUnit latest = latest(unit.id());
        if (latest.validTo() == null) {
            UnitRelation relation = !latest.name().equals(unit.name())
                    ? UnitRelation.RENAMED
                    : latest.type() == unit.type() ? UnitRelation.UNCHANGED : UnitRelation.RETYPED;
            return List.of(successor(new Succession(unit.id(), unit.id(), relation)));
        }
        return successions.getOrDefault(unit.id(), List.of()).stream()
                .map(this::successor)
                .toList();
    }

    String provinceName(AdminUnit unit) {
        return at(unit.province(), unit.validTo()).fullName();
    }

    /** The names of everything above the unit at the end of its period. */
    Stream<AdminUnit> above(AdminUnit unit) {
        return Stream.iterate(
                        parentOf(unit).orElse(null),
                        Objects::nonNull,
                        u -> parentOf(Objects.requireNonNull(u)).orElse(null))
                .map(Objects::requireNonNull);
    }

    UnitSearch search() {
        return search;
    }

    private Optional<AdminUnit> parentOf(AdminUnit unit) {
        UnitId parent = unit.parent();
        return parent == null ? Optional.empty() : Optional.of(at(parent, unit.validTo()));
    }

    /** The unit on the last day before {@code end}; as it is now when the end is open. */
    private AdminUnit at(UnitId id, @Nullable LocalDate end) {
        AdminUnit latest = latest(id);
        return end == null ? latest : on(id, end.minusDays(1)).orElse(latest);
    }

    private Successor successor(Succession succession) {
        AdminUnit unit = latest(succession.to());
        return new Successor(unit.id(), unit.code(), unit.fullName(), succession.relation(), provinceName(unit));
    }

    private List<AdminUnit> periodsOf(UnitId id) {
        List<AdminUnit> periods = byId.get(id);
        if (periods == null) {
            throw new AdminUnitNotFound(id);
        }
        return periods;
    }
}
