package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;

/**
 * What the province says about a procedure in one period, all together. The newest overlay of a day counts alone, so a
 * further decision repeats what it does not change, period by period: other decisions may begin or end meanwhile.
 *
 * @param from first day
 * @param to first day after, or null
 */
record OverlayTerms(
        LocalDate from,
        @Nullable LocalDate to,
        boolean published,
        @Nullable LegalTime legalTime,
        @Nullable List<Fee> fees) {

    /** @param earlier every overlay until now, oldest first */
    static List<OverlayTerms> of(NewDecision decision, List<LocalOverlay> earlier) {
        LocalDate from = decision.validFrom();
        LocalDate to = decision.validTo();
        TreeSet<LocalDate> starts = new TreeSet<>();
        starts.add(from);
        earlier.stream()
                .flatMap(overlay -> Stream.of(overlay.validFrom(), overlay.validTo()))
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(from) && (to == null || day.isBefore(to)))
                .forEach(starts::add);
        List<OverlayTerms> terms = new ArrayList<>();
        for (LocalDate start : starts) {
            LocalDate next = starts.higher(start);
            OverlayTerms part = of(decision.change(), start, next == null ? to : next, inForce(earlier, start));
            if (!terms.isEmpty() && terms.getLast().saysTheSameAs(part)) {
                part = terms.removeLast().until(part.to);
            }
            terms.add(part);
        }
        return terms;
    }

    private static @Nullable LocalOverlay inForce(List<LocalOverlay> earlier, LocalDate day) {
        return earlier.reversed().stream()
                .filter(overlay -> overlay.isValidOn(day))
                .findFirst()
                .orElse(null);
    }

    private static OverlayTerms of(
            LocalChange change, LocalDate from, @Nullable LocalDate to, @Nullable LocalOverlay before) {
        return switch (change) {
            case LocalChange.Offer offer ->
                new OverlayTerms(from, to, offer.published(), offer.legalTime(), before == null ? null : before.fees());
            case LocalChange.Fees paid ->
                new OverlayTerms(
                        from,
                        to,
                        before == null || before.published(),
                        before == null ? null : before.legalTime(),
                        paid.fees());
        };
    }

    private boolean saysTheSameAs(OverlayTerms other) {
        return published == other.published
                && Objects.equals(legalTime, other.legalTime)
                && Objects.equals(fees, other.fees);
    }

    private OverlayTerms until(@Nullable LocalDate end) {
        return new OverlayTerms(from, end, published, legalTime, fees);
    }
}
