package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The form in which a procedure that the catalog lacks is begun. */
public record NewProcedureView(NewProcedureForm form, FormErrors errors) {

    /** Official name. */
    public FieldView name(Page page) {
        return FieldView.of("name", page.text("catalog.draft.cell.NAME"))
                .withValue(form.name())
                .withErrors(errors);
    }

    /** National code, when there is one. */
    public FieldView code(Page page) {
        return FieldView.of("code", page.text("catalog.new.code"))
                .withHint(page.text("catalog.new.code.hint"))
                .withValue(form.code())
                .withErrors(errors)
                .optional();
    }

    /** Whether only the province has it. */
    public FieldView scope(Page page) {
        return FieldView.of("pham", page.text("catalog.new.scope"))
                .withOptions(List.of(
                        FieldView.Option.of(NewProcedureForm.LOCAL, page.text("catalog.new.scope.local")),
                        FieldView.Option.of(NewProcedureForm.NATIONAL, page.text("catalog.new.scope.national"))))
                .withValue(form.pham())
                .withErrors(errors);
    }
}
