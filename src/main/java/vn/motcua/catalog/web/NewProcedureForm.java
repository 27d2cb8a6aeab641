package vn.motcua.catalog.web;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** A procedure that the catalog lacks, as it is begun. */
public record NewProcedureForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String pham) {

    static final NewProcedureForm EMPTY = new NewProcedureForm(null, null, null);
    static final String LOCAL = "tinh";
    static final String NATIONAL = "trung-uong";

    private static final Pattern SHAPE = Pattern.compile("\\d\\.\\d{6,7}");
    private static final int LONGEST_NAME = 1_000;

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (!text(code).isEmpty() && !SHAPE.matcher(text(code)).matches()) {
            errors = errors.and("code", page.text("catalog.new.error.code"));
        }
        if (toName().isEmpty()) {
            errors = errors.and("name", page.text("catalog.new.error.name"));
        } else if (toName().length() > LONGEST_NAME) {
            errors = errors.and("name", page.text("catalog.new.error.nameLong", LONGEST_NAME));
        }
        if (!text(pham).equals(LOCAL) && !text(pham).equals(NATIONAL)) {
            errors = errors.and("pham", page.text("catalog.new.error.scope"));
        }
        return errors;
    }

    /** Null when it has none yet. */
    @Nullable
    ProcedureCode toCode() {
        return text(code).isEmpty() ? null : new ProcedureCode(text(code));
    }

    String toName() {
        return text(name);
    }

    boolean isLocalOnly() {
        return text(pham).equals(LOCAL);
    }

    private static String text(@Nullable String typed) {
        return VietnameseText.line(Objects.requireNonNullElse(typed, ""));
    }
}
