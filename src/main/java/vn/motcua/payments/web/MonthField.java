package vn.motcua.payments.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.stream.IntStream;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;

/** The choice of one of the last twelve months. */
final class MonthField {

    private static final int MONTHS = 12;

    private MonthField() {}

    /** The month that was asked for, for example 2026-11; the usual one when that says nothing. */
    static YearMonth parse(String typed, YearMonth usual) {
        try {
            return typed.isBlank() ? usual : YearMonth.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return usual;
        }
    }

    /** For example "11/2026". */
    static String words(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }

    static FieldView field(Page page, YearMonth chosen, YearMonth now) {
        return FieldView.of("thang", page.text("payments.settlement.month"))
                .withOptions(IntStream.range(0, MONTHS)
                        .mapToObj(now::minusMonths)
                        .map(one -> FieldView.Option.of(one.toString(), words(one)))
                        .toList())
                .withValue(chosen.toString());
    }
}
