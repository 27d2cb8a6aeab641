package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** The order is not of the sum that had come. */
public final class BudgetSumDiffers extends DomainException {

    BudgetSumDiffers(String come, String typed) {
        super(Kind.INVALID, "payments.budgetSumDiffers", come, typed);
    }
}
