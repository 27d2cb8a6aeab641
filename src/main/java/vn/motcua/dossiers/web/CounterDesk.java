package vn.motcua.dossiers.web;

import java.util.Comparator;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.UnitId;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;

/** The desk at which an officer receives: where the role was granted, or the desk of the agency it was granted at. */
@Component
class CounterDesk {

    private final Agencies agencies;
    private final AdminUnits units;

    CounterDesk(Agencies agencies, AdminUnits units) {
        this.agencies = agencies;
        this.units = units;
    }

    Agency of(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role().equals(Role.RECEPTION_OFFICER.name()))
                .min(Comparator.comparingLong(Actor.Grant::agency))
                .map(grant -> agencies.get(new AgencyId(grant.agency())))
                .map(agency -> agency.isDesk() ? agency : agencies.centreOf(agency.id()))
                .orElseThrow(AccessRefused::new);
    }

    /** Name of the commune the desk serves; empty for the provincial desk. */
    String communeOf(Agency desk) {
        UnitId unit = desk.adminUnit();
        return unit == null || agencies.findCommuneCommittee(unit).isEmpty()
                ? ""
                : units.get(unit).fullName();
    }
}
