package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** An order without a number, or of a time to come. */
public final class BudgetOrderUnfit extends DomainException {

    BudgetOrderUnfit(int longest) {
        super(Kind.INVALID, "payments.budgetOrderUnfit", longest);
    }
}
