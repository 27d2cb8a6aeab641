package vn.motcua.catalog.web;

import vn.motcua.catalog.Procedure;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The form by which a procedure is ended.
 *
 * @param successor code of the procedure that takes its place, as typed
 */
public record RetirementView(Procedure procedure, PublishForm form, String successor, FormErrors errors) {

    /** Short name of the procedure. */
    public String title() {
        return procedure.title();
    }

    /** Address of all versions. */
    public String back() {
        return VersionsController.hrefOf(procedure.code());
    }

    /** Where it is posted to. */
    public String action() {
        return AdminController.PATH + "/" + procedure.code() + "/bai-bo";
    }

    /** Number of the decision. */
    public FieldView decision(Page page) {
        return form.decisionField(page, errors);
    }

    /** Day of the decision. */
    public FieldView decidedOn(Page page) {
        return form.decidedOnField(page, errors);
    }

    /** First day on which nobody may file it. */
    public FieldView validFrom(Page page) {
        return form.validFromField(page.text("catalog.retire.from"), page.text("catalog.retire.from.hint"), errors);
    }

    /** The procedure that takes its place. */
    public FieldView successorField(Page page) {
        return FieldView.of("thayBang", page.text("catalog.retire.successor"))
                .withHint(page.text("catalog.retire.successor.hint"))
                .withValue(successor)
                .withErrors(errors)
                .optional();
    }
}
