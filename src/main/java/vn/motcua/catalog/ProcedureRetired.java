package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;

/** The procedure was retired: no new dossier is taken, and another one may stand in its place. */
public class ProcedureRetired extends DomainException {

    ProcedureRetired(String title, Retirement retirement, @Nullable String successorTitle) {
        super(
                Kind.CONFLICT,
                successorTitle == null ? "catalog.retired" : "catalog.retired.successor",
                title,
                VietnamTime.date(retirement.from()),
                retirement.decision(),
                successorTitle == null ? "" : successorTitle,
                retirement.successor() == null ? "" : retirement.successor().value());
    }
}
