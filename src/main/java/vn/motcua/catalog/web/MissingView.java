package vn.motcua.catalog.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.MissingProcedure;
import vn.motcua.catalog.Procedure;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * One request from a counter, for the desk and for the administrator who answers.
 *
 * @param fitting the procedure it was answered with
 * @param typed the answer as it is typed
 */
public record MissingView(MissingProcedure request, Optional<Procedure> fitting, Answer typed, FormErrors errors) {

    /** An answer as it is typed. */
    public record Answer(@Nullable String thuTuc, @Nullable String traLoi) {

        static final Answer EMPTY = new Answer(null, null);

        private static final int LONGEST = 2_000;

        FormErrors check(Page page) {
            FormErrors errors = FormErrors.NONE;
            if (!code().isEmpty() && !code().matches("\\d\\.\\d{6,7}")) {
                errors = errors.and("thuTuc", page.text("catalog.new.error.code"));
            }
            if (text().isEmpty() && code().isEmpty()) {
                errors = errors.and("traLoi", page.text("catalog.missing.error.answer"));
            } else if (text().length() > LONGEST) {
                errors = errors.and("traLoi", page.text("catalog.missing.error.long", LONGEST));
            }
            return errors;
        }

        String code() {
            return VietnameseText.line(Objects.requireNonNullElse(thuTuc, ""));
        }

        String text() {
            return MissingForm.paragraphs(traLoi);
        }
    }

    /** How far it is. */
    public Badge state(Page page) {
        return MissingText.state(page, request);
    }

    /** All that is known. */
    public List<SummaryRow> facts(Page page) {
        return MissingText.facts(page, request);
    }

    /** The page at the counter of the procedure it was answered with; null when there is none. */
    public @Nullable String fittingHref() {
        return fitting.map(procedure -> "/quay?thuTuc=" + procedure.code()).orElse(null);
    }

    /** Title of the procedure it was answered with. */
    public String fittingTitle() {
        return fitting.map(Procedure::title).orElse("");
    }

    /** Whether nobody answered. */
    public boolean open() {
        return request.state() != MissingProcedure.State.ANSWERED;
    }

    /** Whether nobody took it. */
    public boolean untaken() {
        return request.state() == MissingProcedure.State.OPEN;
    }

    /** Where an administrator acts on it. */
    public String adminHref() {
        return MissingAdminController.PATH + "/" + request.id().value();
    }

    /** Code of the procedure that fits. */
    public FieldView code(Page page) {
        return FieldView.of("thuTuc", page.text("catalog.missing.answer.code"))
                .withHint(page.text("catalog.missing.answer.code.hint"))
                .withValue(typed.thuTuc())
                .withErrors(errors)
                .optional();
    }

    /** What to tell the person. */
    public FieldView text(Page page) {
        return FieldView.of("traLoi", page.text("catalog.missing.answer"))
                .withHint(page.text("catalog.missing.answer.hint"))
                .withValue(typed.traLoi())
                .withErrors(errors);
    }
}
