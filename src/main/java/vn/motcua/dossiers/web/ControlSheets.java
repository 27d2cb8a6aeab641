package vn.motcua.dossiers.web;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.Pdfs;
import vn.motcua.documents.SpreadsheetWriter;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.JournalEntry;
import vn.motcua.dossiers.Punctuality;
import vn.motcua.platform.VietnamTime;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepState;

/**
 * Fills in the control sheet (form 06) from the steps of the dossier, as they were handed from agency to agency, and
 * from the turns in its journal. A step that was done again stands there with its last passage; that it came back, and
 * why, is a line of its own. An act of the administration, hence always in Vietnamese.
 */
@Component
class ControlSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");
    /** Turns that bring the dossier back or end it; the ordinary way is in the steps. */
    private static final Set<DossierAction> TURNS = EnumSet.of(
            DossierAction.ASSIGN,
            DossierAction.SEND_BACK,
            DossierAction.RECALL,
            DossierAction.REQUEST_SUPPLEMENT,
            DossierAction.RESUBMIT,
            DossierAction.REQUEST_PAYMENT,
            DossierAction.CONFIRM_PAYMENT,
            DossierAction.EXTEND,
            DossierAction.CORRECT,
            DossierAction.REVOKE,
            DossierAction.REOPEN,
            DossierAction.TRANSFER,
            DossierAction.REFUSE,
            DossierAction.WITHDRAW,
            DossierAction.STOP);

    private static final Set<DossierAction> TO_APPLICANT = EnumSet.of(
            DossierAction.REQUEST_SUPPLEMENT,
            DossierAction.REQUEST_PAYMENT,
            DossierAction.EXTEND,
            DossierAction.REFUSE,
            DossierAction.WITHDRAW,
            DossierAction.STOP);

    private final SlipPapers papers;
    private final Pdfs pdfs;
    private final Agencies agencies;
    private final MessageSource messages;
    private final Clock clock;

    ControlSheets(SlipPapers papers, Pdfs pdfs, Agencies agencies, MessageSource messages, Clock clock) {
        this.papers = papers;
        this.pdfs = pdfs;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    ControlSheetView view(DossierDetails dossier) {
        return new ControlSheetView(
                papers.head(
                        agencies.get(dossier.receivedAtDesk()), dossier.code().value(), clock.instant(), "Mẫu số 06"),
                dossier.code().value(),
                SlipPapers.qr(dossier),
                facts(dossier),
                rows(dossier));
    }

    byte[] pdf(DossierDetails dossier) {
        return pdfs.render("dossiers/control-sheet", Map.of("sheet", view(dossier)));
    }

    void xlsx(DossierDetails dossier, OutputStream out) {
        ControlSheetView view = view(dossier);
        SpreadsheetWriter writer = new SpreadsheetWriter(out, "Mẫu 06", List.of(5, 34, 34, 17, 17, 17, 12, 40));
        writer.title(text("dossiers.sheet.title").toUpperCase(VIETNAMESE));
        writer.note(text("dossiers.sheet.code") + ": " + view.code());
        view.facts().forEach(fact -> writer.note(fact.label() + ": " + fact.value()));
        writer.headings(Stream.of("number", "from", "to", "at", "finished", "due", "result", "note")
                .map(column -> text("dossiers.sheet.column." + column))
                .toList());
        int number = 0;
        for (ControlSheetView.Row row : view.rows()) {
            writer.row(
                    ++number,
                    row.from().words(),
                    row.to().words(),
                    row.at(),
                    row.finishedAt(),
                    row.dueAt(),
                    row.result(),
                    row.note());
        }
        writer.finish();
    }

    private List<ControlSheetView.Fact> facts(DossierDetails dossier) {
        List<ControlSheetView.Fact> facts = new ArrayList<>();
        fact(facts, "procedure", dossier.procedureName() + " (" + dossier.procedureCode() + ")");
        fact(facts, "person", dossier.applicant().fullName());
        fact(facts, "desk", agencies.get(dossier.receivedAtDesk()).name());
        fact(facts, "lead", agencies.get(dossier.competent()).name());
        String others = dossier.steps().stream()
                .map(Step::agency)
                .filter(agency -> !agencies.isWithin(agency, dossier.competent())
                        && !agencies.isWithin(agency, dossier.receivedAtDesk()))
                .distinct()
                .map(agency -> agencies.get(agency).name())
                .collect(Collectors.joining("; "));
        fact(facts, "others", others.isEmpty() ? text("dossiers.sheet.others.none") : others);
        fact(facts, "received", dossier.receivedAt() == null ? "" : VietnamTime.dateTime(dossier.receivedAt()));
        fact(facts, "promised", dossier.promisedAt() == null ? "" : VietnamTime.dateTime(dossier.promisedAt()));
        return facts;
    }

    private void fact(List<ControlSheetView.Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new ControlSheetView.Fact(text("dossiers.sheet." + key), value));
        }
    }

    private List<ControlSheetView.Row> rows(DossierDetails dossier) {
        return Stream.of(steps(dossier), turns(dossier), end(dossier))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ControlSheetView.Row::at))
                .toList();
    }

    private List<ControlSheetView.Row> steps(DossierDetails dossier) {
        List<ControlSheetView.Row> rows = new ArrayList<>();
        ControlSheetView.Party before = applicant(dossier);
        ControlSheetView.Party giver = before;
        int group = 0;
        for (Step step : dossier.steps()) {
            Instant at = step.activatedAt();
            if (at == null || step.state() == StepState.PLANNED) {
                continue;
            }
            int own = step.group() == null ? 0 : step.group().number();
            // Agencies asked side by side all got it from the step before their group.
            if (own == 0 || own != group) {
                giver = before;
            }
            group = own;
            ControlSheetView.Party taker =
                    new ControlSheetView.Party(agencies.get(step.agency()).name(), person(dossier, step));
            rows.add(new ControlSheetView.Row(
                    giver, taker, at, step.finishedAt(), step.dueAt(), result(step), note(step)));
            before = taker;
        }
        return rows;
    }

    private static @Nullable String person(DossierDetails dossier, Step step) {
        Long finisher = step.finishedBy();
        return finisher == null
                ? step.assigneeName()
                : dossier.journal().stream()
                        .filter(entry -> entry.actor().endsWith(":" + finisher))
                        .findFirst()
                        .map(JournalEntry::actorName)
                        .orElse(step.assigneeName());
    }

    private String result(Step step) {
        Instant finished = step.finishedAt();
        Instant due = step.dueAt();
        return switch (step.state()) {
            case DONE, SUPERSEDED ->
                due == null ? text("dossiers.sheet.noBudget") : punctuality(Objects.requireNonNull(finished), due);
            case CANCELLED -> text("dossiers.sheet.cancelled");
            case ACTIVE, PLANNED ->
                due != null && clock.instant().isAfter(due)
                        ? text("dossiers.punctuality.LATE")
                        : text("dossiers.sheet.running");
        };
    }

    private String note(Step step) {
        String what = text("dossiers.step." + step.kind());
        return step.remark() == null ? what : what + ": " + step.remark();
    }

    private List<ControlSheetView.Row> turns(DossierDetails dossier) {
        List<ControlSheetView.Row> rows = new ArrayList<>();
        for (JournalEntry entry : dossier.journal()) {
            if (TURNS.contains(entry.action())) {
                String what = text("dossiers.action." + entry.action());
                rows.add(new ControlSheetView.Row(
                        giver(dossier, entry),
                        taker(dossier, entry),
                        entry.at(),
                        null,
                        null,
                        "",
                        entry.reason() == null ? what : what + ": " + entry.reason()));
            }
        }
        return rows;
    }

    private ControlSheetView.Party giver(DossierDetails dossier, JournalEntry entry) {
        if (entry.action() == DossierAction.RESUBMIT) {
            return applicant(dossier);
        }
        String agency = dossier.steps().stream()
                .filter(step -> Stream.of(
                                step.finishedBy(),
                                step.assignee() == null ? null : step.assignee().value())
                        .filter(Objects::nonNull)
                        .anyMatch(id -> entry.actor().endsWith(":" + id)))
                .findFirst()
                .map(step -> agencies.get(step.agency()).name())
                .orElseGet(() -> agencies.get(
                                entry.action() == DossierAction.EXTEND ? dossier.competent() : dossier.receivedAtDesk())
                        .name());
        return new ControlSheetView.Party(agency, entry.actorName());
    }

    private ControlSheetView.Party taker(DossierDetails dossier, JournalEntry entry) {
        return TO_APPLICANT.contains(entry.action())
                ? applicant(dossier)
                : new ControlSheetView.Party(
                        agencies.get(
                                        entry.action() == DossierAction.RESUBMIT
                                                ? dossier.receivedAtDesk()
                                                : dossier.competent())
                                .name(),
                        null);
    }

    /** The result goes to whoever fetched it; in time is judged by when it was finished (NĐ 118/2025 Art. 17.3). */
    private List<ControlSheetView.Row> end(DossierDetails dossier) {
        Instant at = dossier.handedOverAt();
        Instant finished = dossier.finishedAt();
        if (at == null || finished == null) {
            return List.of();
        }
        JournalEntry last = dossier.journal().stream()
                .filter(entry -> entry.action() == DossierAction.HAND_OVER)
                .reduce((first, second) -> second)
                .orElseThrow();
        String receiver = last.reason();
        return List.of(new ControlSheetView.Row(
                new ControlSheetView.Party(
                        agencies.get(dossier.receivedAtDesk()).name(), last.actorName()),
                applicant(dossier),
                at,
                finished,
                dossier.promisedAt(),
                dossier.promisedAt() == null
                        ? text("dossiers.sheet.noBudget")
                        : punctuality(finished, dossier.promisedAt()),
                text("dossiers.sheet.handed") + (receiver == null ? "" : " – " + receiver)));
    }

    private ControlSheetView.Party applicant(DossierDetails dossier) {
        return new ControlSheetView.Party(text("dossiers.sheet.applicant"), dossier.submitterName());
    }

    private String punctuality(Instant finished, Instant due) {
        return text("dossiers.punctuality." + Punctuality.of(finished, due));
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
