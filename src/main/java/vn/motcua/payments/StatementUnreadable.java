package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** This is no statement: columns are missing, or it is no CSV. */
public final class StatementUnreadable extends DomainException {

    StatementUnreadable(String columns) {
        super(Kind.INVALID, "payments.statementUnreadable", columns);
    }
}
