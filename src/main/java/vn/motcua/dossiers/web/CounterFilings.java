package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.AdminUnit;
import vn.motcua.directory.Agency;
import vn.motcua.directory.UnitId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.FiledPaper;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.WalletChoices;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Turns what was typed at a counter into what is filed. */
@Component
class CounterFilings {

    /** End of the name of the list of papers of the applicant's wallet. */
    static final String CHOSEN = "-kho";

    private final TypedCommune communes;
    private final Documents documents;
    private final WalletChoices choices;

    CounterFilings(TypedCommune communes, Documents documents, WalletChoices choices) {
        this.communes = communes;
        this.documents = documents;
        this.choices = choices;
    }

    /**
     * What was typed, with its errors.
     *
     * @param communes those that the name typed can mean
     */
    record Checked(ProcedureVersion procedure, CounterForm form, List<AdminUnit> communes, FormErrors errors) {

        Checked {
            communes = List.copyOf(communes);
        }

        /** The communes to choose from, when an old name means several. */
        List<FieldView.Option> candidates() {
            return communes.size() < 2
                    ? List.of()
                    : communes.stream()
                            .map(unit -> FieldView.Option.of(unit.code(), unit.fullName()))
                            .toList();
        }
    }

    /** @param errors found before */
    Checked check(ProcedureVersion procedure, Map<String, String> typed, FormErrors errors, Page page) {
        CounterForm form = new CounterForm(typed);
        FormErrors all = errors;
        for (FormErrors.Line line : form.check(procedure.reconciled(), page).lines()) {
            all = all.and(line.field(), line.message());
        }
        List<AdminUnit> meant = meant(procedure, form);
        if (meant.size() != 1 && procedure.asksForCommune()) {
            all = all.and(
                    meant.isEmpty() ? CounterForm.COMMUNE : CounterForm.COMMUNE_CHOSEN,
                    page.text(meant.isEmpty() ? "desk.counter.error.commune" : "desk.counter.error.communeSplit"));
        }
        return new Checked(procedure, form, meant, all);
    }

    /** What is filed at the desk, when nothing is wrong. */
    Filing filing(Checked checked, Agency desk) {
        UnitId commune = checked.communes().isEmpty()
                ? null
                : checked.communes().getFirst().id();
        return filing(checked.procedure(), desk, commune, checked.form());
    }

    private List<AdminUnit> meant(ProcedureVersion procedure, CounterForm form) {
        if (!procedure.asksForCommune()) {
            return List.of();
        }
        List<AdminUnit> all = communes.find(form.value(CounterForm.COMMUNE));
        List<AdminUnit> chosen = all.stream()
                .filter(unit -> unit.code().equals(form.value(CounterForm.COMMUNE_CHOSEN)))
                .toList();
        return chosen.isEmpty() ? all : chosen;
    }

    private Filing filing(ProcedureVersion procedure, Agency desk, @Nullable UnitId commune, CounterForm form) {
        List<FiledPaper> papers = new ArrayList<>();
        for (var component : procedure.checklist()) {
            String input = CounterViews.inputOf(component);
            int originals = form.sheets(input + "-chinh");
            int copies = form.sheets(input + "-sao");
            DocumentId file = form.value(input + "-da-tai").matches("\\d{1,18}")
                    ? documents
                            .getOwn(new DocumentId(Long.parseLong(form.value(input + "-da-tai"))))
                            .id()
                    : null;
            String chosen = form.value(input + CHOSEN);
            if (file == null && chosen.matches("[1-9]\\d{0,17}")) {
                papers.add(FiledPaper.reused(
                        component.line(),
                        choices.getAtCounter(form.applicant(), Long.parseLong(chosen))
                                .document()));
            } else if (originals + copies > 0 || file != null) {
                papers.add(new FiledPaper(component.line(), originals, copies, file));
            }
        }
        return new Filing(
                procedure.code(),
                Channel.COUNTER,
                desk.id(),
                desk.id(),
                commune,
                null,
                form.applicant(),
                form.orNull(CounterForm.SUBMITTER),
                form.orNull(CounterForm.RELATION),
                Map.of(),
                papers);
    }
}
