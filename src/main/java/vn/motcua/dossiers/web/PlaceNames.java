package vn.motcua.dossiers.web;

import org.springframework.stereotype.Component;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.UnitId;
import vn.motcua.dossiers.Draft;

/** Names of the places of a draft. */
@Component
class PlaceNames {

    private final AdminUnits units;
    private final Agencies agencies;

    PlaceNames(AdminUnits units, Agencies agencies) {
        this.units = units;
        this.agencies = agencies;
    }

    /** The commune that decides; empty when not chosen. */
    String place(Draft draft) {
        UnitId unit = draft.competentUnit();
        return unit == null ? "" : units.get(unit).fullName();
    }

    /** The desk; empty when not chosen. */
    String desk(Draft draft) {
        AgencyId desk = draft.receivedAt();
        return desk == null ? "" : agencies.get(desk).name();
    }
}
