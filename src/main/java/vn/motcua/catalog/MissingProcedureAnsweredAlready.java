package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** A colleague answered the request meanwhile. */
public class MissingProcedureAnsweredAlready extends DomainException {

    MissingProcedureAnsweredAlready(String answerer, String when) {
        super(Kind.CONFLICT, "catalog.missingAnswered", answerer, when);
    }
}
