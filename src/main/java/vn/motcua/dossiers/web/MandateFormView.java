package vn.motcua.dossiers.web;

import java.util.List;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The form for new authority.
 *
 * @param organisation for an organisation; otherwise given to a person
 * @param form as typed
 * @param offered procedures that can be named
 * @param errors what is wrong
 */
public record MandateFormView(
        boolean organisation, MandateForm form, List<FieldView.Option> offered, FormErrors errors) {

    /** Copies the list. */
    public MandateFormView {
        offered = List.copyOf(offered);
    }

    /** Key of the title. */
    public String title() {
        return organisation ? "dossiers.mandates.represent" : "dossiers.mandates.authorise";
    }

    /** Where it is posted. */
    public String action() {
        return organisation ? "/tai-khoan/uy-quyen/to-chuc" : "/tai-khoan/uy-quyen/cho-nguoi";
    }

    /** The question for the delegate's phone. */
    public FieldView phone(Page page) {
        return form.field("dienThoai", "phone", form.dienThoai(), page, errors)
                .withHint(page.text("dossiers.mandates.phone.hint"));
    }

    /** The question for the organisation's name. */
    public FieldView name(Page page) {
        return form.field("ten", "name", form.ten(), page, errors);
    }

    /** The question for its tax code. */
    public FieldView taxCode(Page page) {
        return form.field("mst", "taxCode", form.mst(), page, errors)
                .withHint(page.text("dossiers.mandates.taxCode.hint"));
    }

    /** In what capacity. */
    public FieldView role(Page page) {
        return form.field("vaiTro", "role", form.vaiTro(), page, errors)
                .withOptions(List.of(
                        FieldView.Option.of("luat", page.text("dossiers.mandates.role.LEGAL_REPRESENTATIVE")),
                        FieldView.Option.of("giay", page.text("dossiers.mandates.role.AUTHORISED"))));
    }

    /** The paper. */
    public FieldView paper(Page page) {
        return form.field("giay", "paper", form.giay(), page, errors)
                .optional()
                .withHint(page.text("dossiers.mandates.paper.hint"));
    }

    /** For all procedures or some. */
    public FieldView scope(Page page) {
        return form.field("phamVi", "scope", form.phamVi(), page, errors)
                .withOptions(List.of(
                        FieldView.Option.of("het", page.text("dossiers.mandates.scope.all")),
                        FieldView.Option.of("mot", page.text("dossiers.mandates.scope.some"))));
    }

    /** Whether procedures were named, or have to be. */
    public boolean names() {
        return form.thuTuc() != null || errors.of("thuTuc") != null;
    }

    /** Which. */
    public FieldView procedures(Page page) {
        return form.proceduresField(page, errors, offered).optional();
    }

    /** First day. */
    public FieldView from(Page page) {
        return form.field("tu", "from", form.tu(), page, errors);
    }

    /** Last day. */
    public FieldView to(Page page) {
        FieldView field = form.field("den", "to", form.den(), page, errors);
        return organisation ? field.optional() : field;
    }
}
