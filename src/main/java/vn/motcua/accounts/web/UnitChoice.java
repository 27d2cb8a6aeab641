package vn.motcua.accounts.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.StaffAdministration;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.AgencyNotFound;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.Page;

/** A unit that somebody names by its identifier code or by words of its name, among those the actor administers. */
@Component
class UnitChoice {

    private static final int SHOWN = 5;

    private final Agencies agencies;
    private final StaffAdministration administration;
    private final Clock clock;

    UnitChoice(Agencies agencies, StaffAdministration administration, Clock clock) {
        this.agencies = agencies;
        this.administration = administration;
        this.clock = clock;
    }

    /** What was typed, understood: one unit, or a sentence that says what to type instead. */
    record Chosen(@Nullable AgencyId unit, String problem) {}

    Chosen choose(String typed, Page page) {
        String wanted = VietnameseText.fold(typed);
        if (wanted.isEmpty()) {
            return new Chosen(null, page.text("accounts.staff.unit.missing"));
        }
        List<Agency> own =
                administration.listUnits().stream().map(agencies::get).toList();
        List<Agency> exact = own.stream()
                .filter(unit -> code(unit.id()).equalsIgnoreCase(typed.strip())
                        || VietnameseText.fold(unit.name()).equals(wanted))
                .toList();
        List<Agency> found = exact.isEmpty()
                ? own.stream()
                        .filter(unit -> VietnameseText.fold(unit.name()).contains(wanted))
                        .toList()
                : exact;
        if (found.size() == 1) {
            return new Chosen(found.getFirst().id(), "");
        }
        return new Chosen(
                null,
                found.isEmpty()
                        ? page.text("accounts.staff.unit.none")
                        : page.text(
                                "accounts.staff.unit.many",
                                found.stream()
                                        .limit(SHOWN)
                                        .map(unit -> unit.name() + " (" + code(unit.id()) + ")")
                                        .collect(Collectors.joining("; "))));
    }

    /** The code that the unit bears today; empty when it has none. */
    String code(AgencyId unit) {
        try {
            return agencies.codeOf(unit, VietnamTime.dateOf(clock.instant()));
        } catch (AgencyNotFound withoutCode) {
            return "";
        }
    }

    String name(AgencyId unit) {
        return agencies.get(unit).name();
    }
}
