package vn.motcua.catalog;

import java.time.LocalDate;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;

/** A decision would hold for dossiers that were filed before anybody could know it. */
public class DecisionTooLate extends DomainException {

    DecisionTooLate(LocalDate today) {
        super(Kind.INVALID, "catalog.decisionTooLate", VietnamTime.date(today));
    }
}
