package vn.motcua.catalog.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.EverydayNames;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Which procedure is meant by words, as it is typed.
 *
 * @param thuTuc code of a procedure that was offered, or empty for another
 * @param ma code of another
 * @param ten the words
 */
public record UnansweredForm(
        @Nullable String thuTuc,
        @Nullable String ma,
        @Nullable String ten) {

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (code().isEmpty()) {
            errors = errors.and("ma", page.text("catalog.unanswered.error.procedure"));
        } else if (!code().matches("\\d\\.\\d{6,7}")) {
            errors = errors.and("ma", page.text("catalog.new.error.code"));
        }
        return nameErrors(errors, name(), page);
    }

    static FormErrors nameErrors(FormErrors errors, String name, Page page) {
        if (name.isEmpty()) {
            return errors.and("ten", page.text("catalog.unanswered.error.name"));
        }
        return name.length() > EverydayNames.LONGEST
                ? errors.and("ten", page.text("catalog.unanswered.error.long", EverydayNames.LONGEST))
                : errors;
    }

    String code() {
        String other = VietnameseText.line(Objects.requireNonNullElse(ma, ""));
        return other.isEmpty() ? Objects.requireNonNullElse(thuTuc, "") : other;
    }

    String name() {
        return VietnameseText.line(Objects.requireNonNullElse(ten, ""));
    }
}
