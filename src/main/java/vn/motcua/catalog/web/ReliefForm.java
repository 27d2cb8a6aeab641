package vn.motcua.catalog.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.FeeRelief;
import vn.motcua.catalog.NewFeeRelief;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * What is taken off fees, as it is typed.
 *
 * @param denHet the last day, not the first after it: people say "đến hết ngày"
 */
public record ReliefForm(
        @Nullable String loai,
        @Nullable String ten,
        @Nullable String decision,
        @Nullable String validFrom,
        @Nullable String denHet,
        @Nullable String kenh,
        @Nullable String phamVi,
        @Nullable String doiTuong,
        @Nullable String giam,
        @Nullable String giayTo) {

    static final ReliefForm EMPTY = new ReliefForm(null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST = 200;
    private static final int MOST_TARGETS = 200;

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (kind().isEmpty()) {
            errors = errors.and("loai", page.text("catalog.relief.error.kind"));
        }
        if (text(ten).isEmpty() || text(ten).length() > LONGEST) {
            errors = errors.and("ten", page.text("catalog.relief.error.name", LONGEST));
        }
        if (text(decision).isEmpty()) {
            errors = errors.and("decision", page.text("catalog.admin.error.decision"));
        } else if (text(decision).length() > LONGEST) {
            errors = errors.and("decision", page.text("catalog.admin.error.decisionLong", LONGEST));
        }
        Optional<LocalDate> first = day(validFrom);
        if (first.isEmpty()) {
            errors = errors.and("validFrom", page.text("catalog.admin.error.from"));
        }
        if (!text(denHet).isEmpty() && day(denHet).isEmpty()) {
            errors = errors.and("denHet", page.text("catalog.admin.error.to"));
        } else if (first.isPresent()
                && day(denHet).filter(last -> last.isBefore(first.get())).isPresent()) {
            errors = errors.and("denHet", page.text("catalog.admin.error.reversed"));
        }
        if (scope().isEmpty()) {
            errors = errors.and("phamVi", page.text("catalog.relief.error.scope"));
        } else if (scope().get() != FeeRelief.Scope.ALL && targets().isEmpty()) {
            errors = errors.and("doiTuong", page.text("catalog.relief.error.targets"));
        } else if (targets().size() > MOST_TARGETS) {
            errors = errors.and("doiTuong", page.text("catalog.relief.error.many", MOST_TARGETS));
        }
        if (percent().isEmpty()) {
            errors = errors.and("giam", page.text("catalog.relief.error.percent"));
        }
        boolean group = kind().filter(FeeRelief.Kind.GROUP::equals).isPresent();
        if (group && (text(giayTo).isEmpty() || text(giayTo).length() > LONGEST)) {
            errors = errors.and("giayTo", page.text("catalog.relief.error.evidence", LONGEST));
        }
        return errors;
    }

    /** What was decided; call only when nothing is wrong. */
    NewFeeRelief toRelief() {
        FeeRelief.Kind kind = kind().orElseThrow();
        FeeRelief.Scope scope = scope().orElseThrow();
        return new NewFeeRelief(
                kind,
                text(ten),
                text(decision),
                day(validFrom).orElseThrow(),
                day(denHet).map(last -> last.plusDays(1)).orElse(null),
                named(Channel.values(), kenh).orElse(null),
                scope,
                scope == FeeRelief.Scope.ALL ? List.of() : targets(),
                percent().orElseThrow(),
                kind == FeeRelief.Kind.GROUP ? text(giayTo) : null);
    }

    private Optional<FeeRelief.Kind> kind() {
        return named(FeeRelief.Kind.values(), loai);
    }

    private Optional<FeeRelief.Scope> scope() {
        return named(FeeRelief.Scope.values(), phamVi);
    }

    private List<String> targets() {
        return VietnameseText.nfc(Objects.requireNonNullElse(doiTuong, ""))
                .lines()
                .map(VietnameseText::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** 100, 50, "50 %". */
    private Optional<Integer> percent() {
        String number = text(giam).replace("%", "").strip();
        return number.matches("[1-9]\\d?|100") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return TypedDate.parse(text(typed)).filter(day -> day.getYear() >= 2025 && day.getYear() <= 2079);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] known, @Nullable String name) {
        return Arrays.stream(known).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String text(@Nullable String typed) {
        return VietnameseText.line(Objects.requireNonNullElse(typed, ""));
    }
}
