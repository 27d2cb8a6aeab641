package vn.motcua.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.UnitId;
import vn.motcua.platform.VietnamTime;

/** Heads of the papers that an agency issues. */
@Component
public class PaperHeads {

    private final Agencies agencies;
    private final AdminUnits units;

    PaperHeads(Agencies agencies, AdminUnits units) {
        this.agencies = agencies;
        this.units = units;
    }

    /**
     * The head of one, dated where the agency sits.
     *
     * @param number for example "Số: 0123/TNHS", or null
     * @param form the form it follows, or null
     */
    public PaperHead of(Agency agency, @Nullable String number, Instant at, @Nullable String form) {
        AgencyId parent = agency.parent();
        UnitId unit = agency.adminUnit();
        return new PaperHead(
                parent == null ? null : agencies.get(parent).name().replace("Ủy ban nhân dân ", "UBND "),
                agency.name(),
                number,
                unit == null ? units.getHomeProvince().name() : units.get(unit).name(),
                VietnamTime.dateOf(at),
                form);
    }
}
