package vn.motcua.catalog.web;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.NewMissingProcedure;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What an officer writes down when no procedure was found. */
public record MissingForm(
        @Nullable String nguoiHoi,
        @Nullable String lienHe,
        @Nullable String noiDung) {

    static final MissingForm EMPTY = new MissingForm(null, null, null);

    private static final int LONGEST_NAME = 200;

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (description().isEmpty()) {
            errors = errors.and("noiDung", page.text("catalog.missing.error.description"));
        } else if (description().length() > NewMissingProcedure.LONGEST) {
            errors = errors.and("noiDung", page.text("catalog.missing.error.long", NewMissingProcedure.LONGEST));
        }
        if (text(nguoiHoi).length() > LONGEST_NAME) {
            errors = errors.and("nguoiHoi", page.text("catalog.missing.error.long", LONGEST_NAME));
        }
        if (text(lienHe).length() > LONGEST_NAME) {
            errors = errors.and("lienHe", page.text("catalog.missing.error.long", LONGEST_NAME));
        }
        return errors;
    }

    NewMissingProcedure toRequest() {
        return new NewMissingProcedure(orNull(nguoiHoi), orNull(lienHe), description());
    }

    private String description() {
        return paragraphs(noiDung);
    }

    /** What was typed in several lines, without what no keyboard types. */
    static String paragraphs(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .lines()
                .map(VietnameseText::line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    private static String text(@Nullable String typed) {
        return VietnameseText.line(Objects.requireNonNullElse(typed, ""));
    }
}
