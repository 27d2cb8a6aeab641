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

/** All agencies in memory: every permission check asks for their order. Immutable. */
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

    AgencyIndex(List<Entry> entries, Map<AgencyId, List<AgencyCode>> codes, Map<AgencyId, List<Counter>> counters) {
        this.codes = codes;
        this.counters = counters;
        for (Entry entry : entries) {
            byId.put(entry.agency().id(), entry);
            if (entry.home() && entry.agency().kind() == AgencyKind.DEPARTMENT) {
                departments.putIfAbsent(departmentKey(entry.agency().name()), entry.agency());
                entry.aliases().forEach(alias -> departments.putIfAbsent(departmentKey(alias), entry.agency()));
            }
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

    Optional<Agency> find(Predicate<Agency> wanted) {
        return list(wanted).stream().findFirst();
    }

    Optional<Agency> department(String name) {
        return Optional.ofNullable(departments.get(departmentKey(name)));
    }

    /** The agency itself, then everything above it. */
    List<Agency> path(AgencyId id) {
        List<Agency> path = new ArrayList<>();
        for (AgencyId next = id; next != null; next = path.getLast().parent()) {
            path.add(get(next));
        }
        return path;
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
