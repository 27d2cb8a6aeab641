package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AdminUnit;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Successor;
import vn.motcua.directory.UnitHit;
import vn.motcua.directory.UnitId;
import vn.motcua.directory.UnitLevel;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.VietnameseText;

/** The commune of this province that somebody means, by its name of today or by one from before the mergers. */
@Component
class TypedCommune {

    private static final int HITS = 20;

    private final AdminUnits units;
    private final Agencies agencies;
    private final Clock clock;

    TypedCommune(AdminUnits units, Agencies agencies, Clock clock) {
        this.units = units;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Names of the communes of today. */
    List<String> names() {
        return units.listCommunesOf(units.getHomeProvince().id(), today()).stream()
                .map(AdminUnit::fullName)
                .toList();
    }

    /**
     * The communes it can mean: none, one, or those into which an old commune was split.
     *
     * @param typed a name, or a code of today
     */
    List<AdminUnit> find(String typed) {
        String spelling = VietnameseText.spelling(typed);
        List<AdminUnit> communes = units.listCommunesOf(units.getHomeProvince().id(), today());
        for (AdminUnit commune : communes) {
            if (VietnameseText.spelling(commune.fullName()).equals(spelling)
                    || commune.code().equals(typed.strip())) {
                return List.of(commune);
            }
        }
        for (UnitHit hit : units.search(typed, null, HITS)) {
            List<AdminUnit> now = today(hit);
            if (!now.isEmpty()) {
                return now;
            }
        }
        return List.of();
    }

    private List<AdminUnit> today(UnitHit hit) {
        AdminUnit unit = hit.unit();
        if (unit.level() != UnitLevel.COMMUNE) {
            return List.of();
        }
        if (unit.isValidOn(today())) {
            return isHere(unit.id()) ? List.of(unit) : List.of();
        }
        Map<UnitId, AdminUnit> now = new LinkedHashMap<>();
        for (Successor successor : hit.successors()) {
            units.findByCode(successor.code(), UnitLevel.COMMUNE, today())
                    .filter(found -> isHere(found.id()))
                    .ifPresent(found -> now.put(found.id(), found));
        }
        return List.copyOf(now.values());
    }

    private boolean isHere(UnitId unit) {
        return agencies.findCommuneCommittee(unit).isPresent();
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
