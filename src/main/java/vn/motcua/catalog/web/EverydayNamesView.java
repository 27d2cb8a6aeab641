package vn.motcua.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.EverydayName;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What people of the province call a procedure. */
public record EverydayNamesView(Procedure procedure, List<EverydayName> names, String typed, FormErrors errors) {

    /** Copies the list. */
    public EverydayNamesView {
        names = List.copyOf(names);
    }

    static String href(ProcedureCode code) {
        return AdminController.PATH + "/" + code + "/ten-goi";
    }

    static FieldView field(Page page, @Nullable String typed, FormErrors errors) {
        return FieldView.of("ten", page.text("catalog.names.name"))
                .withHint(page.text("catalog.names.name.hint"))
                .withValue(typed)
                .withErrors(errors);
    }

    /** This page. */
    public String href() {
        return href(procedure.code());
    }

    /** Where a name is taken away. */
    public String removal(EverydayName name) {
        return href() + "/" + name.id().value() + "/bo";
    }

    /** A new name. */
    public FieldView name(Page page) {
        return field(page, typed, errors);
    }
}
