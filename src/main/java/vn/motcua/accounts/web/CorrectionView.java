package vn.motcua.accounts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.accounts.Correction;
import vn.motcua.directory.Person;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * A request for correction and its answer.
 *
 * @param request what is asked
 * @param person as stored now
 * @param answer as typed
 * @param name the right name, as typed
 * @param born the right birthday, as typed
 * @param errors what is wrong
 */
public record CorrectionView(
        Correction request, Person person, String answer, String name, String born, FormErrors errors) {

    /** The request and what is stored. */
    public List<SummaryRow> rows(Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.text("privacy.person.name"), person.fullName()));
        LocalDate birthday = person.dateOfBirth();
        rows.add(SummaryRow.of(page.text("privacy.person.born"), birthday == null ? "–" : VietnamTime.date(birthday)));
        rows.add(SummaryRow.of(page.text("accounts.data.correct.wrong"), request.wrong()));
        rows.add(SummaryRow.of(page.text("accounts.data.correct.right"), request.correct()));
        rows.add(SummaryRow.of(page.text("accounts.corrections.due"), VietnamTime.dateTime(request.answerBy())));
        return rows;
    }

    /** Whether it is corrected. */
    public FieldView resultField(Page page) {
        return FieldView.of("ketQua", page.text("accounts.corrections.result"))
                .withOptions(List.of(
                        FieldView.Option.of("co", page.text("accounts.corrections.result.yes")),
                        FieldView.Option.of("khong", page.text("accounts.corrections.result.no"))))
                .withErrors(errors);
    }

    /** The answer in words. */
    public FieldView answerField(Page page) {
        return FieldView.of("traLoi", page.text("accounts.corrections.answer"))
                .withValue(answer)
                .withErrors(errors);
    }

    /** The right name. */
    public FieldView nameField(Page page) {
        return FieldView.of("hoTen", page.text("accounts.corrections.name"))
                .optional()
                .withValue(name)
                .withErrors(errors);
    }

    /** The right birthday. */
    public FieldView bornField(Page page) {
        return FieldView.of("ngaySinh", page.text("accounts.corrections.born"))
                .optional()
                .withValue(born)
                .withErrors(errors);
    }
}
