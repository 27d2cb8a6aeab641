package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AdminUnit;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.Successor;
import vn.motcua.directory.UnitHit;
import vn.motcua.directory.UnitId;
import vn.motcua.directory.UnitLevel;
import vn.motcua.dossiers.Draft;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;

/** Finds communes of this province, and their desks, by today's or an old name. */
@Component
class PlaceSearch {

    private static final int HITS = 30;
    private static final int SHOWN = 10;

    private final AdminUnits units;
    private final Agencies agencies;

    PlaceSearch(AdminUnits units, Agencies agencies) {
        this.units = units;
        this.agencies = agencies;
    }

    /**
     * What answers a search.
     *
     * @param split the one old commune that answers best and went into several; empty when there is none
     */
    record Found(List<FieldView.Option> options, String split) {}

    Found communes(String q, Page page) {
        Map<String, FieldView.Option> options = new LinkedHashMap<>();
        String split = "";
        for (UnitHit hit : hits(q)) {
            if (hit.successors().isEmpty()) {
                add(options, hit.unit().id(), hit.unit().fullName(), null);
                continue;
            }
            List<Successor> here =
                    hit.successors().stream().filter(unit -> isHere(unit.id())).toList();
            if (options.isEmpty() && here.size() > 1) {
                split = hit.unit().fullName();
            }
            here.forEach(unit -> add(options, unit.id(), unit.name(), was(page, hit.unit(), unit)));
        }
        return new Found(options.values().stream().limit(SHOWN).toList(), split);
    }

    /** The desk chosen or implied so far, the provincial one, and what answers the search. */
    List<FieldView.Option> desks(String q, Draft draft, Page page) {
        Set<AgencyId> desks = new LinkedHashSet<>();
        UnitId commune = draft.competentUnit();
        if (commune != null) {
            agencies.findCommuneCommittee(commune)
                    .ifPresent(committee ->
                            desks.add(agencies.centreOf(committee.id()).id()));
        }
        Optional.ofNullable(draft.receivedAt()).ifPresent(desks::add);
        for (FieldView.Option option : communes(q, page).options()) {
            agencies.findCommuneCommittee(new UnitId(Long.parseLong(option.value())))
                    .ifPresent(committee ->
                            desks.add(agencies.centreOf(committee.id()).id()));
        }
        if (q.isBlank()) {
            desks.add(agencies.centreOf(agencies.getProvincialCommittee().id()).id());
        }
        List<FieldView.Option> options = new ArrayList<>();
        for (AgencyId id : desks) {
            Agency desk = agencies.get(id);
            options.add(new FieldView.Option(
                    String.valueOf(id.value()),
                    desk.name(),
                    agencies.findAddress(id).orElse(null)));
        }
        return options;
    }

    private List<UnitHit> hits(String q) {
        return q.isBlank()
                ? List.of()
                : units.search(q, null, HITS).stream()
                        .filter(hit -> hit.unit().level() == UnitLevel.COMMUNE)
                        .toList();
    }

    private void add(Map<String, FieldView.Option> options, UnitId id, String name, @Nullable String hint) {
        if (isHere(id)) {
            String value = String.valueOf(id.value());
            options.putIfAbsent(value, new FieldView.Option(value, name, hint));
        }
    }

    private boolean isHere(UnitId commune) {
        return agencies.findCommuneCommittee(commune)
                .filter(agency -> agency.kind() == AgencyKind.COMMUNE_COMMITTEE)
                .isPresent();
    }

    private static String was(Page page, AdminUnit old, Successor now) {
        return switch (now.relation()) {
            case WHOLE, UNCHANGED, RENAMED, RETYPED -> page.text("dossiers.filing.place.whole", old.fullName());
            case PART, PART_AREA, PART_AREA_ALL_POP, PART_POP, OTHER ->
                page.text("dossiers.filing.place.part", old.fullName());
        };
    }
}
