package vn.motcua.dossiers.web;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.directory.Agency;
import vn.motcua.dossiers.Replan;
import vn.motcua.dossiers.ReplanOrder;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** Which running dossiers shall go over, and the last changes of this kind. */
public final class ReplanChoiceView {

    private final List<Procedure> procedures;
    private final List<Agency> agencies;
    private final List<Replan> replans;
    private final BiFunction<ReplanOrder, Page, String> words;
    private final ReplanForm form;
    private final FormErrors errors;

    ReplanChoiceView(
            List<Procedure> procedures,
            List<Agency> agencies,
            List<Replan> replans,
            BiFunction<ReplanOrder, Page, String> words,
            ReplanForm form,
            FormErrors errors) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.replans = replans;
        this.words = words;
        this.form = form;
        this.errors = errors;
    }

    /** What is wrong. */
    public FormErrors errors() {
        return errors;
    }

    /** Whose dossiers go over to the process in force. */
    public FieldView procedure(Page page) {
        return FieldView.of("thuTuc", page.text("dossiers.replan.procedure"))
                .withValue(form.thuTuc())
                .withErrors(errors)
                .withOptions(procedures.stream()
                        .map(procedure -> FieldView.Option.of(
                                procedure.code().value(), procedure.code() + " – " + procedure.title()))
                        .toList());
    }

    /** Only those of one agency, or all. */
    public FieldView agency(Page page) {
        return FieldView.of("coQuan", page.text("dossiers.replan.agency"))
                .withValue(form.coQuan())
                .withOptions(Stream.concat(
                                Stream.of(FieldView.Option.of("", page.text("dossiers.replan.everywhere"))), options())
                        .toList());
    }

    /** The unit that is no more. */
    public FieldView from(Page page) {
        return unit(page, "tu", "dossiers.replan.from", form.tu());
    }

    /** The unit that takes over. */
    public FieldView to(Page page) {
        return unit(page, "sang", "dossiers.replan.to", form.sang());
    }

    private FieldView unit(Page page, String name, String label, @Nullable String value) {
        return FieldView.of(name, page.text(label))
                .withValue(value)
                .withErrors(errors)
                .withOptions(options().toList());
    }

    private Stream<FieldView.Option> options() {
        return agencies.stream()
                .map(agency -> FieldView.Option.of(String.valueOf(agency.id().value()), agency.name()));
    }

    /** Whether there were any. */
    public boolean hasReplans() {
        return !replans.isEmpty();
    }

    /** The last changes. */
    public TableView table(Page page) {
        List<Column> columns = Stream.of("what", "when", "who", "state")
                .map(column -> Column.of(page.text("dossiers.replan." + column)))
                .toList();
        return TableView.of(
                page.text("dossiers.replan.list"),
                columns,
                replans.stream()
                        .map(replan -> new Row(
                                String.valueOf(replan.id()),
                                page.text("dossiers.replan.one", replan.id()),
                                List.of(
                                        new Cell.Link(
                                                words.apply(replan.order(), page),
                                                ReplanController.PATH + "/" + replan.id(),
                                                replan.reason()),
                                        Cell.text(VietnamTime.dateTime(replan.startedAt())),
                                        Cell.text(replan.starter()),
                                        new Cell.Status(ReplanView.badge(page, replan), null))))
                        .toList());
    }
}
