package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Component.Kind;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperTime;
import vn.motcua.documents.Pdfs;
import vn.motcua.forms.FieldType;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/**
 * Prints the declaration that was filled on screen and keeps it among the papers of the dossier, as the sheet that
 * would have been handed in: what was declared stays readable whatever becomes of the form.
 */
@Component
class DeclarationPapers {

    private final FormDefinitions forms;
    private final Documents documents;
    private final Pdfs pdfs;
    private final AdminUnits units;
    private final Agencies agencies;

    DeclarationPapers(FormDefinitions forms, Documents documents, Pdfs pdfs, AdminUnits units, Agencies agencies) {
        this.forms = forms;
        this.documents = documents;
        this.pdfs = pdfs;
        this.units = units;
        this.agencies = agencies;
    }

    /** The declaration of a dossier; empty when nothing was answered on screen. */
    Optional<FiledPaper> print(
            Dossier.Identity dossier, DeclaredAnswers.Declared declared, ProcedureVersion procedure) {
        FormDefinition form =
                declared.form() == null ? forms.getFor(procedure.code().value()) : forms.get(declared.form());
        Map<String, String> answers = forms.validate(form, declared.answers()).answers();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        DeclarationPaper view = view(dossier, form, answers, agencies.get(dossier.competent()));
        byte[] pdf = pdfs.render("dossiers/declaration", Map.of("paper", view));
        String file = form.title() + ".pdf";
        DocumentId document =
                ActAs.actor(Actor.SYSTEM, () -> documents.store(pdf, file).id());
        return Optional.of(new FiledPaper(line(procedure), 0, 0, document));
    }

    /** The sheet it stands for; none of the list's when the list has no declaration. */
    private static int line(ProcedureVersion procedure) {
        return procedure.checklist().stream()
                .filter(component -> component.kind() == Kind.EFORM || component.kind() == Kind.FORM)
                .sorted((one, two) -> two.kind().compareTo(one.kind()))
                .map(vn.motcua.catalog.Component::line)
                .findFirst()
                .orElse(0);
    }

    private DeclarationPaper view(
            Dossier.Identity dossier, FormDefinition form, Map<String, String> given, Agency competent) {
        Instant at = dossier.submittedAt();
        String place = competent.adminUnit() == null
                ? units.getHomeProvince().name()
                : units.get(competent.adminUnit()).name();
        Map<String, String> answers = forms.complete(
                form,
                given,
                Map.of(
                        "OFFICE.name", competent.name(),
                        "OFFICE.communeName", place,
                        "SYSTEM.today", VietnamTime.date(VietnamTime.dateOf(at))));
        List<String> declared = form.fields().stream()
                .filter(field -> field.type() == FieldType.DECLARATION && answers.containsKey(field.key()))
                .map(FormField::label)
                .toList();
        return new DeclarationPaper(
                new PaperHead(null, competent.name(), null, place, VietnamTime.dateOf(at), null),
                form.title(),
                form.formCode(),
                form.groups().stream()
                        .map(group -> part(group, answers))
                        .filter(part ->
                                !part.lines().isEmpty() || !part.tables().isEmpty())
                        .toList(),
                declared,
                dossier.submitterName(),
                PaperTime.of(at));
    }

    private static DeclarationPaper.Part part(FormGroup group, Map<String, String> answers) {
        List<DeclarationPaper.Line> lines = new ArrayList<>();
        List<DeclarationPaper.Table> tables = new ArrayList<>();
        for (FormField field : group.fields()) {
            if (isOnTheHead(field) || field.type() == FieldType.DECLARATION || field.type() == FieldType.FILE) {
                continue;
            }
            if (field.type() == FieldType.REPEAT_GROUP) {
                table(field, answers).ifPresent(tables::add);
            } else if (answers.containsKey(field.key()) || field.condition() == null) {
                lines.add(
                        new DeclarationPaper.Line(field.label(), words(field, answers.getOrDefault(field.key(), ""))));
            }
        }
        return new DeclarationPaper.Part(group.title(), lines, tables);
    }

    /** To whom, where and when stand above the answers. */
    private static boolean isOnTheHead(FormField field) {
        String prefill = field.prefill();
        return prefill != null && (prefill.startsWith("OFFICE.") || prefill.equals("SYSTEM.today"));
    }

    private static Optional<DeclarationPaper.Table> table(FormField group, Map<String, String> answers) {
        List<FormField> columns = group.columns();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < group.rowsIn(answers); i++) {
            int row = i;
            List<String> cells = columns.stream()
                    .map(column -> words(column, answers.getOrDefault(column.keyIn(row), "")))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(cells);
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeclarationPaper.Table(
                        group.label(), columns.stream().map(FormField::label).toList(), rows));
    }

    private static String words(FormField field, String value) {
        return field.type() == FieldType.MULTI_CHOICE
                ? Arrays.stream(value.split(",", -1)).map(field::labelOf).collect(Collectors.joining("; "))
                : field.labelOf(value);
    }
}
