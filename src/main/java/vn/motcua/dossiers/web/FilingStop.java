package vn.motcua.dossiers.web;

import java.util.List;

/**
 * Why a filing ends here.
 *
 * @param step where it stands
 * @param procedureCode the procedure whose page explains more
 * @param byLaw whether the law does not allow it; otherwise another place decides
 * @param reasons each with the page where the answer can be changed
 */
public record FilingStop(FilingStep step, String procedureCode, boolean byLaw, List<FilingCheck.Doubt> reasons) {

    /** Copies the list. */
    public FilingStop {
        reasons = List.copyOf(reasons);
    }
}
