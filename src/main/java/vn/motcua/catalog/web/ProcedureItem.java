package vn.motcua.catalog.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OtherAgency;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.catalog.ProcedureStatus;

/** A procedure in a list of the API. */
record ProcedureItem(
        String code,
        String name,
        String title,
        String field,
        String agency,
        OnlineLevel onlineLevel,
        ProcedureStatus status,
        boolean fileableOnline,
        @Nullable OtherAgency otherAgency) {

    static ProcedureItem of(ProcedureHit hit) {
        return new ProcedureItem(
                hit.procedure().code().value(),
                hit.procedure().name(),
                hit.procedure().title(),
                hit.procedure().field(),
                hit.procedure().agency(),
                hit.onlineLevel(),
                hit.status(),
                hit.fileableOnline(),
                hit.procedure().otherAgency());
    }
}
