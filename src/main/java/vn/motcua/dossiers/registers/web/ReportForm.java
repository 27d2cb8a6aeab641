package vn.motcua.dossiers.registers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossiers.registers.ReportPeriod;
import vn.motcua.dossiers.registers.ReportPeriod.Kind;
import vn.motcua.dossiers.registers.ReportQuery;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Which report somebody asks for, as it is typed; nothing typed is the quarter that runs.
 *
 * @param period field {@code ky}: kind and number, for example {@code QUARTER-4}, or {@code NGAY} for the days below
 * @param year field {@code nam}
 * @param from field {@code tu}
 * @param to field {@code den}
 * @param basis field {@code noi}
 */
record ReportForm(String period, String year, String from, String to, String basis) {

    static final String DAYS = "NGAY";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /**
     * @param typed by field
     * @param today the quarter of which is shown when nothing was typed
     * @param usual by which agency dossiers count when nothing was typed
     * @param firstDay day of the month on which periods begin
     */
    static ReportForm of(Map<String, String> typed, LocalDate today, ReportQuery.Basis usual, int firstDay) {
        // From its first day on, the period is that of the next month.
        LocalDate month = firstDay > 1 && today.getDayOfMonth() >= firstDay ? today.plusMonths(1) : today;
        return new ReportForm(
                line(typed, "ky", Kind.QUARTER + "-" + Kind.QUARTER.numberOf(month.getMonthValue())),
                line(typed, "nam", Integer.toString(month.getYear())),
                line(typed, "tu", ""),
                line(typed, "den", ""),
                line(typed, "noi", usual.name()));
    }

    private static String line(Map<String, String> typed, String name, String otherwise) {
        String value = VietnameseText.line(typed.getOrDefault(name, ""));
        return value.isEmpty() ? otherwise : value;
    }

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (options(page).stream().noneMatch(option -> option.value().equals(period))) {
            errors = errors.and("ky", page.text("report.error.period"));
        }
        if (period.equals(DAYS)) {
            Optional<LocalDate> first = TypedDate.parse(from).filter(ReportForm::isPlausible);
            Optional<LocalDate> last = TypedDate.parse(to).filter(ReportForm::isPlausible);
            if (first.isEmpty()) {
                errors = errors.and("tu", page.text("registers.error.from"));
            }
            if (last.isEmpty()) {
                errors = errors.and("den", page.text("registers.error.to"));
            }
            if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                errors = errors.and("den", page.text("registers.error.order"));
            }
        } else if (!year.matches("\\d{4}") || !isPlausible(LocalDate.of(Integer.parseInt(year), 1, 1))) {
            errors = errors.and("nam", page.text("report.error.year"));
        }
        return List.of("COMPETENT", "RECEIVED").contains(basis)
                ? errors
                : errors.and("noi", page.text("report.error.basis"));
    }

    private static boolean isPlausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** What is asked for; call only when nothing is wrong. */
    ReportQuery toQuery(int firstDay) {
        ReportQuery.Basis by = ReportQuery.Basis.valueOf(basis);
        if (period.equals(DAYS)) {
            return new ReportQuery(
                    new ReportPeriod(
                            TypedDate.parse(from).orElseThrow(),
                            TypedDate.parse(to).orElseThrow()),
                    by);
        }
        String[] parts = period.split("-", -1);
        return new ReportQuery(
                ReportPeriod.of(Kind.valueOf(parts[0]), Integer.parseInt(year), Integer.parseInt(parts[1]), firstDay),
                by);
    }

    /** Every period of a year, and days of one's own. */
    static List<FieldView.Option> options(Page page) {
        List<FieldView.Option> options = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int number = 1; number <= kind.inAYear(); number++) {
                options.add(FieldView.Option.of(kind + "-" + number, page.text("report.period." + kind, number)));
            }
        }
        options.add(FieldView.Option.of(DAYS, page.text("report.period.days")));
        return options;
    }

    /** The address of the same report under another path, with more parameters. */
    String href(String path, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ky", period);
        all.put("nam", year);
        all.put("tu", from);
        all.put("den", to);
        all.put("noi", basis);
        all.putAll(more);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }

    /** In words for a heading. */
    static String words(ReportPeriod period) {
        return VietnamTime.date(period.from()) + " – " + VietnamTime.date(period.to());
    }
}
