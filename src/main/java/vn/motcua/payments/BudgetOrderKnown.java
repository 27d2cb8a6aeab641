package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** The desk wrote down an order of this number before. */
public final class BudgetOrderKnown extends DomainException {

    BudgetOrderKnown() {
        super(Kind.CONFLICT, "payments.budgetOrderKnown");
    }
}
