package vn.motcua.dossiers.registers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossiers.registers.RegisterQuery;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Which part of the register somebody asks for, as it is typed; nothing typed is this month so far.
 *
 * @param from field {@code tu}
 * @param to field {@code den}
 * @param field field {@code linhVuc}
 * @param text field {@code q}
 */
record RegisterForm(String from, String to, String field, String text) {

    /** A year and a day: what is longer is more than a spreadsheet can hold. */
    private static final int MOST_DAYS = 366;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    static RegisterForm of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String field,
            @Nullable String text,
            LocalDate today) {
        return new RegisterForm(
                line(from, VietnamTime.date(today.withDayOfMonth(1))),
                line(to, VietnamTime.date(today)),
                line(field, ""),
                line(text, ""));
    }

    private static String line(@Nullable String typed, String otherwise) {
        return typed == null || typed.isBlank() ? otherwise : VietnameseText.line(typed);
    }

    FormErrors check(Page page, List<String> fields) {
        FormErrors errors = FormErrors.NONE;
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isEmpty()) {
            errors = errors.and("tu", page.text("registers.error.from"));
        }
        if (last.isEmpty()) {
            errors = errors.and("den", page.text("registers.error.to"));
        }
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                errors = errors.and("den", page.text("registers.error.order"));
            } else if (last.get().toEpochDay() - first.get().toEpochDay() >= MOST_DAYS) {
                errors = errors.and("den", page.text("registers.error.long"));
            }
        }
        return field.isEmpty() || fields.contains(field)
                ? errors
                : errors.and("linhVuc", page.text("registers.error.field"));
    }

    /** A day of our records, not of another age. */
    private static Optional<LocalDate> day(String typed) {
        return TypedDate.parse(typed).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    /** What is asked for; call only when nothing is wrong. */
    RegisterQuery toQuery() {
        return new RegisterQuery(
                TypedDate.parse(from).orElseThrow(),
                TypedDate.parse(to).orElseThrow(),
                field.isEmpty() ? null : field,
                text.isEmpty() ? null : text);
    }

    /** The address of the same part under another path. */
    String href(String path, int number) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).queryParam("tu", "{tu}").queryParam("den", "{den}");
        if (!field.isEmpty()) {
            address.queryParam("linhVuc", "{linhVuc}");
        }
        if (!text.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (number > 1) {
            address.queryParam("trang", number);
        }
        return address.encode()
                .buildAndExpand(Map.of("tu", from, "den", to, "linhVuc", field, "q", text))
                .toUriString();
    }
}
