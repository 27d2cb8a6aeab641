package vn.motcua.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The administrative units of Viet Nam, today's and those before the mergers of 2025. A code means a unit only
 * together with a date: 00004 was Phường Trúc Bạch until 30/06/2025 and is Phường Ba Đình since.
 */
@Service
public class AdminUnits {

    private final DirectoryContents contents;
    private final Clock clock;

    AdminUnits(DirectoryContents contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * The unit as it is now, or as it was last.
     *
     * @throws AdminUnitNotFound when no unit has this id
     */
    public AdminUnit get(UnitId id) {
        return contents.units().latest(id);
    }

    /** The unit with the name and type of that day; empty when it did not exist then. */
    public Optional<AdminUnit> findOn(UnitId id, LocalDate asOf) {
        return contents.units().on(id, asOf);
    }

    /** The unit that bore the code on that day. */
    public Optional<AdminUnit> findByCode(String code, UnitLevel level, LocalDate asOf) {
        return contents.units().findByCode(code, level, asOf);
    }

    /** The province that this installation serves. */
    public AdminUnit getHomeProvince() {
        return contents.homeProvince(LocalDate.now(clock));
    }

    /** All units of a level on that day, by code. */
    public List<AdminUnit> list(UnitLevel level, LocalDate asOf) {
        return contents.units().listOn(level, asOf);
    }

    /** The communes of a province on that day, by code. */
    public List<AdminUnit> listCommunesOf(UnitId province, LocalDate asOf) {
        return list(UnitLevel.COMMUNE, asOf).stream()
                .filter(unit -> unit.province().equals(province))
                .toList();
    }

    /**
     * Finds units by name or code, with or without diacritics, type or province: {@code P. Thanh Khê, Đà Nẵng}.
     *
     * @param asOf only units of that day; null for all times, where today's come first among equals
     * @param size how many at most
     */
    public List<UnitHit> search(String q, @Nullable LocalDate asOf, int size) {
        return searchCounted(q, asOf, size).items();
    }

    /** The same with the number of all units that answer; without a query the communes of the home province. */
    public UnitHits searchCounted(String q, @Nullable LocalDate asOf, int size) {
        if (q.isBlank()) {
            return homeCommunes(asOf == null ? LocalDate.now(clock) : asOf, size);
        }
        return contents.units().search().find(q, asOf, size);
    }

    /**
     * Where the unit with this code before a merger went; empty for a code that no old unit bore. More than one:
     * the unit was split and the person has to say which.
     */
    public List<Successor> successorsOf(String oldCode) {
        return contents.units().successorsOfCode(oldCode);
    }

    private UnitHits homeCommunes(LocalDate day, int size) {
        Optional<AdminUnit> province = contents.findHomeProvince(day);
        List<AdminUnit> communes =
                province.map(unit -> listCommunesOf(unit.id(), day)).orElse(List.of());
        return new UnitHits(
                communes.stream()
                        .limit(size)
                        .map(unit -> new UnitHit(
                                unit,
                                contents.units().provinceName(unit),
                                contents.units().successorsOf(unit)))
                        .toList(),
                communes.size());
    }
}
