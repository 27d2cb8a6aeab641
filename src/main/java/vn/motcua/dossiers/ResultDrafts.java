package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.results.Printing;
import vn.motcua.dossiers.results.ResultField;
import vn.motcua.dossiers.results.ResultTemplate;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.dossiers.results.ResultValues;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;

/**
 * Draft results written from templates: filled from the declaration, changed where the template allows it, looked at, and
 * attached in place of a file (NĐ 30/2020/NĐ-CP Art. 10).
 */
@Service
public class ResultDrafts {

    private final DossierRecords records;
    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final DraftedResults drafted;
    private final ResultTemplates templates;
    private final ResultSuggestions suggestions;
    private final Documents documents;
    private final Journal journal;
    private final Steps steps;
    private final Clock clock;

    ResultDrafts(
            DossierRecords records,
            DossierRepository dossiers,
            DossierPapers papers,
            DraftedResults drafted,
            ResultTemplates templates,
            ResultSuggestions suggestions,
            Documents documents,
            Journal journal,
            Steps steps,
            Clock clock) {
        this.records = records;
        this.dossiers = dossiers;
        this.papers = papers;
        this.drafted = drafted;
        this.templates = templates;
        this.suggestions = suggestions;
        this.documents = documents;
        this.journal = journal;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * A result to be filled in.
     *
     * @param suggested its fields as the declaration fills them
     * @param values its fields as they were filled last
     */
    public record Sheet(
            DossierDetails dossier,
            ResultTemplate template,
            Map<String, String> suggested,
            Map<String, String> values) {

        /** Copies the maps. */
        public Sheet {
            suggested = Map.copyOf(suggested);
            values = Map.copyOf(values);
        }
    }

    /**
     * The dossier's result, to be filled in.
     *
     * @throws DossierNotFound when there is none, or the actor may not read it
     * @throws NoResultTemplate when results of its procedure have none
     */
    @Transactional
    public Sheet get(DossierCode code, Actor actor) {
        DossierDetails dossier = records.get(code, actor);
        ResultTemplate template = templates.findFor(dossier.procedureCode()).orElseThrow(NoResultTemplate::new);
        Map<String, String> suggested = suggestions.of(dossier, template);
        String drawn = dossier.resultCode();
        Map<String, String> values = drawn == null
                ? suggested
                : drafted.find(dossiers.get(code).id())
                        .filter(last -> last.template().equals(template))
                        .map(last -> ResultValues.settle(template, suggested, last.values()))
                        .orElse(suggested);
        return new Sheet(dossier, template, suggested, values);
    }

    /**
     * How it would be printed.
     *
     * @param typed into the fields that are open, by their keys
     * @param origin where this installation is found
     */
    @Transactional
    public byte[] preview(DossierCode code, Actor actor, Map<String, String> typed, String origin) {
        Sheet sheet = get(code, actor);
        Map<String, String> values = ResultValues.settle(sheet.template(), sheet.suggested(), typed);
        DraftedResult result = new DraftedResult(DraftedResults.NO_CODE, sheet.template(), values, origin);
        return drafted.print(dossiers.get(code), result, new Printing.Draft(), Map.of());
    }

    /**
     * Attaches it as the draft result; a later one takes the place of an earlier one, as a file does.
     *
     * @param typed into the fields that are open, by their keys
     * @param origin where this installation is found, for its QR code
     * @throws ResultFieldsMissing naming what is empty
     */
    @Transactional
    public void attach(DossierCode code, Actor actor, Map<String, String> typed, String origin) {
        Sheet sheet = get(code, actor);
        ResultTemplate template = sheet.template();
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        work.require(actor, StepKind.PROCESS, StepKind.REVIEW, StepKind.NUMBER_AND_SEAL);
        Map<String, String> values = ResultValues.settle(template, sheet.suggested(), typed);
        List<ResultField> missing = ResultValues.missing(template, values);
        if (!missing.isEmpty()) {
            throw new ResultFieldsMissing(
                    missing.stream().map(ResultField::key).toList(),
                    missing.stream().map(ResultField::label).collect(Collectors.joining("; ")));
        }
        DossierStatus before = dossier.state().status();
        DraftedResult result = new DraftedResult(drafted.newCode(), template, values, origin);
        dossier.draft(result.code());
        byte[] pdf = drafted.print(dossier, result, new Printing.Draft(), Map.of());
        DocumentId document = documents.store(pdf, template.title() + ".pdf").id();
        papers.replaceResult(dossier.id(), document);
        drafted.keep(dossier.id(), result, actor, clock.instant());
        journal.append(
                dossier,
                actor,
                DossierAction.ATTACH_RESULT,
                before,
                dossier.state().status(),
                "Soạn theo mẫu: " + template.title());
        dossiers.update(dossier);
    }
}
