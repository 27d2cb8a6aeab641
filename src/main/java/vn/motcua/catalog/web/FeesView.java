package vn.motcua.catalog.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Procedure;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The form in which an administrator sets the province's fees. */
public final class FeesView {

    private final Procedure procedure;
    private final List<String> cases;
    private final FeesForm form;
    private final FormErrors errors;

    /** @param cases names of the procedure's cases */
    FeesView(Procedure procedure, List<String> cases, FeesForm form, FormErrors errors) {
        this.procedure = procedure;
        this.cases = List.copyOf(cases);
        this.form = form;
        this.errors = errors;
    }

    /** Short name of the procedure. */
    public String procedure() {
        return procedure.title();
    }

    /** Address of the procedure's page. */
    public String back() {
        return AdminController.PATH + "/" + procedure.code();
    }

    /** What is wrong. */
    public FormErrors errors() {
        return errors;
    }

    /** Number of the decision. */
    public FieldView decision(Page page) {
        return field("decision", page.text("catalog.admin.form.decision"))
                .withHint(page.text("catalog.fees.decision.hint"));
    }

    /** First day. */
    public FieldView from(Page page) {
        return field("validFrom", page.text("catalog.admin.form.from"))
                .withHint(page.text("catalog.admin.form.from.hint"));
    }

    /** Last day. */
    public FieldView to(Page page) {
        return field("validTo", page.text("catalog.admin.form.to"))
                .withHint(page.text("catalog.admin.form.to.hint"))
                .optional();
    }

    /** The province's own fees, or the national ones again. */
    public FieldView choice(Page page) {
        return field(FeesForm.CHOICE, page.text("catalog.fees.muc"))
                .withOptions(Stream.of(FeesForm.OWN, FeesForm.NATIONAL)
                        .map(key -> FieldView.Option.of(key, page.text("catalog.fees.muc." + key)))
                        .toList());
    }

    /** Whether there are cases to tell fees apart by. */
    public boolean hasCases() {
        return !cases.isEmpty();
    }

    /** The lines, some of them empty. */
    public List<Line> lines(Page page) {
        return IntStream.range(0, form.lines())
                .mapToObj(line -> new Line(
                        page.text("catalog.fees.line", line + 1),
                        cell(page, line, FeesForm.CHANNEL)
                                .withOptions(Stream.concat(
                                                Stream.of(Channel.values())
                                                        .map(channel -> FieldView.Option.of(
                                                                channel.name(),
                                                                page.text("catalog.channel." + channel))),
                                                Stream.of(FieldView.Option.of(
                                                        FeesForm.DROPPED, page.text("catalog.fees.drop"))))
                                        .toList()),
                        cell(page, line, FeesForm.CASE)
                                .withOptions(Stream.concat(
                                                cases.stream(),
                                                Stream.of(form.value(FeesForm.name(line, FeesForm.CASE)))
                                                        .filter(name -> !name.isEmpty()))
                                        .distinct()
                                        .map(name -> FieldView.Option.of(name, name))
                                        .toList())
                                .optional(),
                        cell(page, line, FeesForm.AMOUNT),
                        cell(page, line, FeesForm.PER),
                        cell(page, line, FeesForm.MOST),
                        cell(page, line, FeesForm.NOTE)))
                .toList();
    }

    private FieldView cell(Page page, int line, String cell) {
        return field(FeesForm.name(line, cell), page.text("catalog.fees." + cell));
    }

    private FieldView field(String name, String label) {
        return FieldView.of(name, label).withValue(form.value(name)).withErrors(errors);
    }

    /** One thing that is paid. */
    public record Line(
            String title,
            FieldView channel,
            FieldView caseName,
            FieldView amount,
            FieldView per,
            FieldView most,
            FieldView note) {}
}
