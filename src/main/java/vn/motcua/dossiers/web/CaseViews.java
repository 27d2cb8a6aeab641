package vn.motcua.dossiers.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.FileSize;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.Consultation;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JournalEntry;
import vn.motcua.dossiers.Paper;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.KeyHint;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TimelineEntry;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepState;

/** Draws a dossier for the officer who works on it. */
@Component
class CaseViews {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private final Agencies agencies;
    private final Declarations declarations;
    private final DueBadges badges;
    private final DueExplanations explanations;
    private final Assignments assignments;
    private final OpinionViews opinions;
    private final VerifiedViews verified;
    private final BesideViews beside;
    private final JointViews joints;

    CaseViews(
            Agencies agencies,
            Declarations declarations,
            DueBadges badges,
            DueExplanations explanations,
            Assignments assignments,
            OpinionViews opinions,
            VerifiedViews verified,
            BesideViews beside,
            JointViews joints) {
        this.agencies = agencies;
        this.declarations = declarations;
        this.badges = badges;
        this.explanations = explanations;
        this.assignments = assignments;
        this.opinions = opinions;
        this.verified = verified;
        this.beside = beside;
        this.joints = joints;
    }

    /** The page; {@code chosen} is the file to look at, or null for the one that matters most now. */
    CaseView view(DossierDetails dossier, Actor actor, CaseView.Form form, @Nullable DocumentId chosen, Page page) {
        List<Step> running = dossier.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .toList();
        Optional<Step> active = running.stream()
                .filter(step -> isOf(step, actor))
                .findFirst()
                .or(() -> running.stream().findFirst());
        DocumentId open = chosen != null ? chosen : firstToLookAt(dossier);
        List<CaseView.PaperLine> papers = dossier.papers().stream()
                .map(paper -> paper(dossier, paper, open, page))
                .toList();
        return new CaseView(
                dossier.code().value(),
                DeskWords.procedure(dossier.procedureName()),
                status(dossier, page),
                facts(dossier, active, places(running), page),
                explanations.of(dossier),
                papers,
                papers.stream().filter(CaseView.PaperLine::current).findFirst().orElse(null),
                people(dossier, page),
                declarations.of(dossier, page),
                dossier.steps().stream().map(step -> step(step, page)).toList(),
                dossier.journal().reversed().stream()
                        .map(entry -> journal(entry, page))
                        .toList(),
                ResultDesks.offered(dossier),
                active.map(step -> isOf(step, actor)).orElse(false),
                waiting(dossier, active, places(running), page),
                form,
                SlipPapers.hasReceipt(dossier),
                Notice.of(dossier),
                !dossier.supplements().isEmpty(),
                dossier.actions().contains(DossierAction.ASSIGN)
                        ? Colleagues.options(assignments.listCandidates(dossier.steps(), actor))
                        : List.of(),
                dossier.actions().contains(DossierAction.CONSULT) ? opinions.agencies(dossier.competent()) : List.of(),
                opinions.of(dossier, page),
                verified.of(dossier.code(), page),
                dossier.consultations().stream().anyMatch(Consultation::isInTurn),
                beside.of(dossier, actor, page),
                dossier.joint() == null ? null : joints.desk(dossier.joint(), false, page),
                dossier.actions().stream()
                        .map(action -> new KeyHint(ActionKeys.of(action), page.text("dossiers.action." + action)))
                        .toList());
    }

    /** What happened since the page was opened. */
    ChangesView changes(DossierCode code, List<JournalEntry> entries, Page page) {
        return new ChangesView(
                beside.onlookers(code),
                entries.reversed().stream()
                        .map(entry -> journal(entry, page))
                        .map(line -> page.text("desk.case.changed.line", line.at(), line.who(), line.what()))
                        .toList());
    }

    /** The same to the citizen, without who did it. */
    ChangesView changesToMine(List<JournalEntry> entries, Page page) {
        return new ChangesView(
                "",
                entries.isEmpty()
                        ? List.of()
                        : List.of(page.text(
                                "dossiers.timeline.changed",
                                VietnamTime.dateTime(entries.getLast().at()))));
    }

    private static boolean isOf(Step step, Actor actor) {
        return step.assignee() != null && step.assignee().value() == actor.id();
    }

    /** The draft for whoever decides on it, else the first paper with a file. */
    private static @Nullable DocumentId firstToLookAt(DossierDetails dossier) {
        boolean decides = dossier.actions().contains(DossierAction.APPROVE)
                || dossier.actions().contains(DossierAction.NUMBER_RESULT)
                || dossier.actions().contains(DossierAction.HAND_OVER);
        List<Paper> files = dossier.papers().stream()
                .filter(paper -> paper.document() != null)
                .toList();
        return files.stream()
                .filter(paper -> decides == (paper.purpose() != Paper.Purpose.COMPONENT))
                .findFirst()
                .or(() -> files.stream().findFirst())
                .map(Paper::document)
                .orElse(null);
    }

    private static Badge status(DossierDetails dossier, Page page) {
        Badge.Tone tone =
                switch (dossier.status()) {
                    case SUBMITTED, ACCEPTED, IN_PROGRESS -> Badge.Tone.RIVER;
                    case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> Badge.Tone.SOON;
                    case REFUSED, STOPPED -> Badge.Tone.LATE;
                    case WITHDRAWN -> Badge.Tone.CALM;
                    case FINISHED, HANDED_OVER -> Badge.Tone.GOOD;
                };
        return new Badge(page.text("dossiers.status." + dossier.status()), tone);
    }

    private List<CaseView.Fact> facts(DossierDetails dossier, Optional<Step> active, String places, Page page) {
        List<CaseView.Fact> facts = new ArrayList<>();
        facts.add(due(dossier, active, page));
        facts.add(new CaseView.Fact(
                page.text("desk.case.fact.step"),
                active.map(step -> page.text("dossiers.step." + step.kind()) + " · " + places)
                        .orElseGet(() -> page.text("dossiers.status." + dossier.status())),
                null));
        facts.add(new CaseView.Fact(page.text("desk.case.fact.received"), place(dossier.receivedAtDesk()), null));
        facts.add(new CaseView.Fact(page.text("desk.case.fact.competent"), place(dossier.competent()), null));
        if (dossier.resultNumber() != null) {
            facts.add(new CaseView.Fact(
                    page.text("desk.case.fact.number"), dossier.resultNumber(), ResultDesks.standing(dossier, page)));
        }
        return facts;
    }

    private CaseView.Fact due(DossierDetails dossier, Optional<Step> active, Page page) {
        Instant promised = dossier.promisedAt();
        Instant finished = dossier.finishedAt();
        if (promised != null && finished != null) {
            boolean late = finished.isAfter(promised);
            return new CaseView.Fact(
                    page.text("desk.case.fact.promised"),
                    VietnamTime.full(promised),
                    new Badge(
                            page.text(late ? "desk.due.doneLate" : "desk.due.doneInTime"),
                            late ? Badge.Tone.LATE : Badge.Tone.GOOD));
        }
        if (dossier.isPausedForPayment()) {
            return new CaseView.Fact(page.text("desk.case.fact.promised"), page.text("desk.due.paused"), null);
        }
        if (promised != null && dossier.status() != DossierStatus.AWAITING_SUPPLEMENT) {
            Badge left = dossier.status().isClosed() ? null : badges.of(dossier.competent(), promised, page);
            return new CaseView.Fact(page.text("desk.case.fact.promised"), VietnamTime.full(promised), left);
        }
        Optional<Instant> answerBy = explanations.answerBy(dossier);
        if (answerBy.isPresent()) {
            return new CaseView.Fact(
                    page.text("desk.case.fact.answerBy"),
                    VietnamTime.full(answerBy.get()),
                    badges.of(dossier.receivedAtDesk(), answerBy.get(), page));
        }
        Instant stepDue = active.map(Step::dueAt).orElse(null);
        if (stepDue != null && dossier.status() == DossierStatus.AWAITING_SUPPLEMENT) {
            return new CaseView.Fact(
                    page.text("desk.case.fact.completeBy"),
                    VietnamTime.full(stepDue),
                    badges.of(dossier.receivedAtDesk(), stepDue, page));
        }
        return stepDue == null
                ? new CaseView.Fact(page.text("desk.case.fact.promised"), page.text("desk.due.none"), null)
                : new CaseView.Fact(
                        page.text("desk.case.fact.receiveBy"),
                        VietnamTime.full(stepDue),
                        badges.of(dossier.receivedAtDesk(), stepDue, page));
    }

    private CaseView.PaperLine paper(DossierDetails dossier, Paper paper, @Nullable DocumentId open, Page page) {
        List<String> counts = new ArrayList<>();
        if (paper.originals() > 0) {
            counts.add(page.text("desk.case.originals", String.valueOf(paper.originals())));
        }
        if (paper.copies() > 0) {
            counts.add(page.text("desk.case.copies", String.valueOf(paper.copies())));
        }
        if (paper.reused()) {
            counts.add(page.text("desk.case.reused"));
        }
        String here = CaseController.PATH + dossier.code().value();
        DocumentId document = paper.document();
        String name = paper.fileName();
        String hash = paper.sha256();
        Instant checkedAt = paper.checkedAt();
        boolean result = paper.purpose() != Paper.Purpose.COMPONENT;
        return new CaseView.PaperLine(
                result ? page.text("desk.case.paper." + paper.purpose(dossier.status())) : paper.name(),
                String.join(", ", counts),
                document == null ? null : here + "/tep/" + document.value(),
                document == null ? null : here + "?tep=" + document.value() + "#xem",
                name == null ? null : name + " · " + FileSize.words(paper.size()),
                hash == null ? null : hash.substring(0, 8) + "…" + hash.substring(hash.length() - 8),
                name != null && name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|webp)"),
                document != null && document.equals(open),
                result,
                checkedAt == null || result
                        ? null
                        : page.text("desk.case.checked", String.valueOf(paper.checkedBy()), time(checkedAt)));
    }

    private static List<SummaryRow> people(DossierDetails dossier, Page page) {
        var applicant = dossier.applicant();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.text("desk.person.name"), applicant.fullName()));
        if (applicant.birthDate() != null) {
            rows.add(SummaryRow.of(page.text("desk.person.birthDate"), VietnamTime.date(applicant.birthDate())));
        }
        add(rows, page.text("desk.person.personalId"), spaced(applicant.personalId()));
        add(rows, page.text("desk.person.phone"), phone(applicant.phone()));
        add(rows, page.text("desk.person.email"), applicant.email());
        add(rows, page.text("desk.person.address"), applicant.address());
        if (!dossier.submitterName().equals(applicant.fullName())) {
            String relation = dossier.submitterRelation();
            rows.add(SummaryRow.of(
                    page.text("desk.person.submitter"),
                    relation == null ? dossier.submitterName() : dossier.submitterName() + " (" + relation + ")"));
        }
        rows.add(SummaryRow.of(
                page.text("desk.case.submitted"),
                page.text("desk.channel." + dossier.channel()) + ", " + time(dossier.submittedAt())));
        return rows;
    }

    private static void add(List<SummaryRow> rows, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(SummaryRow.of(key, value));
        }
    }

    private static @Nullable String spaced(@Nullable String personalId) {
        return personalId == null
                ? null
                : PersonalId.parse(personalId)
                        .map(id -> id.value().replaceAll("(\\d{4})(?=\\d)", "$1\u00A0"))
                        .orElse(personalId);
    }

    private static @Nullable String phone(@Nullable String typed) {
        return typed == null
                ? null
                : PhoneNumber.parse(typed).map(PhoneNumber::display).orElse(typed);
    }

    private TimelineEntry step(Step step, Page page) {
        List<String> detail = new ArrayList<>(List.of(place(step.agency())));
        if (step.assigneeName() != null) {
            detail.add(step.assigneeName());
        }
        Instant at = step.finishedAt();
        if (at != null) {
            detail.add(time(at));
        } else if (step.state() == StepState.ACTIVE && step.dueAt() != null) {
            detail.add(page.text("desk.case.stepDue", time(step.dueAt())));
        }
        return new TimelineEntry(
                page.text("dossiers.step." + step.kind()), String.join(" · ", detail), step.remark(), state(step));
    }

    private static TimelineEntry.State state(Step step) {
        return switch (step.state()) {
            case PLANNED -> TimelineEntry.State.TODO;
            case ACTIVE -> TimelineEntry.State.NOW;
            case DONE, SUPERSEDED -> TimelineEntry.State.DONE;
            case CANCELLED -> TimelineEntry.State.STOPPED;
        };
    }

    private CaseView.JournalLine journal(JournalEntry entry, Page page) {
        return new CaseView.JournalLine(
                entry.at().toString(),
                time(entry.at()),
                page.text("dossiers.action." + entry.action()),
                entry.actorName(),
                entry.reason());
    }

    private String waiting(DossierDetails dossier, Optional<Step> active, String places, Page page) {
        JointDossier joint = dossier.joint();
        JointDossier.Part part = dossier.part();
        if (joint != null && part != null && part.waiting()) {
            return joints.turn(part, joint.parts(), page);
        }
        if (active.isEmpty()) {
            return page.text("desk.case.waiting.nothing", page.text("dossiers.status." + dossier.status()));
        }
        if (dossier.status() == DossierStatus.AWAITING_SUPPLEMENT) {
            return page.text("desk.case.waiting.applicant");
        }
        if (dossier.status() == DossierStatus.AWAITING_PAYMENT) {
            return page.text("desk.case.waiting.payer");
        }
        Step step = active.get();
        String what = page.text("dossiers.step." + step.kind());
        String assignee = step.assigneeName();
        return assignee == null
                ? page.text("desk.case.waiting.unit", what, places)
                : page.text("desk.case.waiting.person", what, assignee, place(step.agency()));
    }

    /** Several while agencies are consulted side by side. */
    private String places(List<Step> running) {
        return running.stream().map(step -> place(step.agency())).distinct().collect(Collectors.joining(", "));
    }

    private String place(AgencyId id) {
        return DeskWords.place(agencies.get(id).name());
    }

    private static String time(Instant at) {
        return SHORT.format(at.atZone(VietnamTime.ZONE));
    }
}
