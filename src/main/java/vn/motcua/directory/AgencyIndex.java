package vn.motcua.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;

/** All agencies in memory: every permission check asks for their order, every filing for its way. Immutable. */
final class AgencyIndex {

    /** An agency with what is not part of the public record. */
    record Entry(
            Agency agency,
            boolean home,
            List<String> aliases,
            @Nullable String address) {}

    private final Map<AgencyId, Entry> byId = new LinkedHashMap<>();
    private final Map<AgencyId, List<AgencyCode>> codes;
    private final Map<AgencyId, List<Counter>> counters;
    private final Map<String, Agency> departments = new HashMap<>();
    private final Map<AgencyId, List<Agency>> children = new HashMap<>();
    private final Map<AgencyId, List<AgencyId>> within = new HashMap<>();
    private final Map<UnitId, Agency> committees = new HashMap<>();
    private final Map<UnitId, Agency> desks = new HashMap<>();

    private @Nullable Agency provincialCommittee;

    AgencyIndex(List<Entry> entries, Map<AgencyId, List<AgencyCode>> codes, Map<AgencyId, List<Counter>> counters) {
        this.codes = codes;
        this.counters = counters;
        for (Entry entry : entries) {
            byId.put(entry.agency().id(), entry);
        }
        entries.stream().filter(Entry::home).forEach(this::place);
    }

    private void place(Entry entry) {
        Agency agency = entry.agency();
        for (AgencyId above = agency.id(); above != null; above = get(above).parent()) {
            within.computeIfAbsent(above, id -> new ArrayList<>()).add(agency.id());
        }
        if (agency.parent() != null) {
            children.computeIfAbsent(agency.parent(), id -> new ArrayList<>()).add(agency);
        }
        switch (agency.kind()) {
            case DEPARTMENT -> {
                departments.putIfAbsent(departmentKey(agency.name()), agency);
                codes(agency.id()).forEach(code -> departments.putIfAbsent(departmentKey(code.value()), agency));
                entry.aliases().forEach(alias -> departments.putIfAbsent(departmentKey(alias), agency));
            }
            case COMMUNE_COMMITTEE -> putIfPlaced(committees, agency);
            case PROVINCIAL_COMMITTEE -> provincialCommittee = agency;
            case SERVICE_CENTRE, BRANCH -> putIfPlaced(desks, agency);
            default -> {}
        }
    }

    private static void putIfPlaced(Map<UnitId, Agency> places, Agency agency) {
        if (agency.adminUnit() != null) {
            places.putIfAbsent(agency.adminUnit(), agency);
        }
    }

    Agency get(AgencyId id) {
        return entry(id).agency();
    }

    Optional<String> address(AgencyId id) {
        return Optional.ofNullable(entry(id).address());
    }

    Optional<AgencyCode> code(AgencyId id, LocalDate day) {
        entry(id);
        return codes.getOrDefault(id, List.of()).stream()
                .filter(code -> code.isValidOn(day))
                .findFirst();
    }

    List<AgencyCode> codes(AgencyId id) {
        return codes.getOrDefault(id, List.of());
    }

    List<Counter> counters(AgencyId id) {
        return counters.getOrDefault(id, List.of());
    }

    List<Agency> list(Predicate<Agency> wanted) {
        return byId.values().stream()
                .filter(Entry::home)
                .map(Entry::agency)
                .filter(wanted)
                .toList();
    }

    Optional<Agency> provincialCommittee() {
        return Optional.ofNullable(provincialCommittee);
    }

    Optional<Agency> department(String name) {
        return Optional.ofNullable(departments.get(departmentKey(name)));
    }

    List<Agency> children(AgencyId parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /** The agency itself and everything below it. */
    List<AgencyId> within(AgencyId outer) {
        entry(outer);
        return List.copyOf(within.getOrDefault(outer, List.of()));
    }

    /** The agency itself and everything above it, nearest first. */
    List<AgencyId> above(AgencyId inner) {
        List<AgencyId> above = new ArrayList<>();
        for (AgencyId next = inner; next != null; next = get(next).parent()) {
            above.add(next);
        }
        return above;
    }

    boolean isWithin(AgencyId inner, AgencyId outer) {
        for (AgencyId next = inner; next != null; next = get(next).parent()) {
            if (next.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    Optional<Agency> committee(UnitId commune) {
        return Optional.ofNullable(committees.get(commune));
    }

    /** Its service centre or branch. */
    Optional<Agency> desk(@Nullable UnitId place) {
        return Optional.ofNullable(desks.get(place));
    }

    private Entry entry(AgencyId id) {
        Entry entry = byId.get(id);
        if (entry == null) {
            throw new AgencyNotFound(id);
        }
        return entry;
    }

    private static String departmentKey(String name) {
        return VietnameseText.fold(name).replace(",", "");
    }
}
