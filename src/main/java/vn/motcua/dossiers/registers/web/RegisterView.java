package vn.motcua.dossiers.registers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;

/**
 * The register (form 07, "Sổ theo dõi hồ sơ", Circular 03/2025/TT-VPCP, Annex I) as page and as paper.
 *
 * @param head who keeps it, place and date
 * @param form what was asked for
 * @param fields of all procedures
 * @param errors what is wrong with that
 * @param lines this part of it
 * @param total how many lines there are in all
 * @param complete whether {@code lines} is all
 * @param pages links to the other parts
 * @param printHref the whole of it to be printed
 * @param pdfHref the whole of it as PDF
 * @param xlsxHref the whole of it as spreadsheet
 */
public record RegisterView(
        PaperHead head,
        Form form,
        List<String> fields,
        FormErrors errors,
        List<Line> lines,
        long total,
        boolean complete,
        PageLinks pages,
        String printHref,
        String pdfHref,
        String xlsxHref) {

    public RegisterView {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /** What was typed. */
    public record Form(String from, String to, String field, String text) {}

    /**
     * One dossier.
     *
     * @param number its serial number in this part of the register
     * @param sets number of sets of papers
     * @param note what else there is to know
     */
    public record Line(
            int number,
            String code,
            String procedure,
            int sets,
            String person,
            String contact,
            String agency,
            String received,
            String promised,
            String passed,
            String back,
            String handedOver,
            String manner,
            @Nullable String note) {}

    /** First day. */
    public FieldView from(Page page) {
        return FieldView.of("tu", page.text("registers.from"))
                .withValue(form.from())
                .withErrors(errors);
    }

    /** Last day. */
    public FieldView to(Page page) {
        return FieldView.of("den", page.text("registers.to"))
                .withValue(form.to())
                .withErrors(errors);
    }

    /** Field of the procedures. */
    public FieldView field(Page page) {
        return FieldView.of("linhVuc", page.text("registers.field"))
                .withOptions(Stream.concat(
                                Stream.of(FieldView.Option.of("", page.text("registers.field.all"))),
                                fields.stream().map(name -> FieldView.Option.of(name, name)))
                        .toList())
                .withValue(form.field())
                .withErrors(errors);
    }

    /** Code, name or procedure. */
    public FieldView text(Page page) {
        return FieldView.of("q", page.text("registers.text"))
                .withValue(form.text())
                .optional();
    }
}
