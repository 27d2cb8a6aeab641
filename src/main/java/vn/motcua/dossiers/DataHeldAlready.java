package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The agency has it, so the applicant is not asked for it (NĐ 118/2025 Art. 5.1i). */
public final class DataHeldAlready extends DomainException {

    private static final long serialVersionUID = 1L;

    /**
     * @param item what was to be asked for
     * @param where it is
     */
    DataHeldAlready(String item, String where) {
        super(Kind.INVALID, "dossiers.dataHeldAlready", item, where);
    }
}
