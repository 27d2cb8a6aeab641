package vn.motcua.catalog.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.catalog.LocalChange;
import vn.motcua.catalog.NewDecision;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Number and validity of a decision as they are typed.
 *
 * @param to the last day, not the first after it: people say "đến hết ngày"
 */
record DecisionDates(String decision, String from, String to) {

    private static final int LONGEST_NUMBER = 200;
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2079;

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (decision.isEmpty()) {
            errors = errors.and("decision", page.text("catalog.admin.error.decision"));
        } else if (decision.length() > LONGEST_NUMBER) {
            errors = errors.and("decision", page.text("catalog.admin.error.decisionLong", LONGEST_NUMBER));
        }
        if (day(from).isEmpty()) {
            errors = errors.and("validFrom", page.text("catalog.admin.error.from"));
        }
        if (!to.isEmpty() && day(to).isEmpty()) {
            errors = errors.and("validTo", page.text("catalog.admin.error.to"));
        }
        boolean reversed = day(from)
                .flatMap(first -> day(to).filter(last -> last.isBefore(first)))
                .isPresent();
        return reversed ? errors.and("validTo", page.text("catalog.admin.error.reversed")) : errors;
    }

    /** The decision; call only when nothing is wrong. */
    NewDecision toDecision(LocalChange change) {
        return new NewDecision(
                decision,
                change,
                day(from).orElseThrow(),
                day(to).map(last -> last.plusDays(1)).orElse(null));
    }

    private static Optional<LocalDate> day(String typed) {
        return TypedDate.parse(typed).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }
}
