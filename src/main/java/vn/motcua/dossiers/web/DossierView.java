package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.UsualTime;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.FileSize;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierChanges;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.FilingHelp;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JournalEntry;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Supplement;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormGroup;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandState;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Crumb;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TimelineEntry;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepState;

/**
 * A dossier as its applicant follows it.
 *
 * @param dossier everything about it
 * @param title short name of the procedure
 * @param agencies names of the agencies that take part
 * @param form its declaration
 * @param explanation why the promised time is what it is, line by line; empty while nothing is promised
 * @param usual how long such dossiers took of late, or null while nobody can say
 * @param answerBy until when the desk has to answer, or null when it has nothing to look at
 * @param fees what was asked for it
 */
public record DossierView(
        DossierDetails dossier,
        String title,
        Map<AgencyId, String> agencies,
        FormDefinition form,
        List<String> explanation,
        @Nullable UsualTime usual,
        @Nullable Instant answerBy,
        List<Demand> fees) {

    /** Copies the collections. */
    public DossierView {
        agencies = Map.copyOf(agencies);
        explanation = List.copyOf(explanation);
        fees = List.copyOf(fees);
    }

    /** Its code. */
    public String code() {
        return dossier.code().value();
    }

    /** Address of one of its pages. */
    public String path(String page) {
        return "/ho-so/" + code() + (page.isEmpty() ? "" : "/" + page);
    }

    /** What the page follows while it is open. */
    public String follows() {
        return DossierChanges.topic(dossier.code()).toString();
    }

    /** Where what happened since is told. */
    public String changesHref() {
        return path("moi?tu=" + dossier.journal().size());
    }

    /** Name of the receiving desk. */
    public String desk() {
        return name(dossier.receivedAtDesk());
    }

    /** Name of the agency that decides. */
    public String competent() {
        return name(dossier.competent());
    }

    /** Word and colour of where it stands. */
    public Badge badge(Page page) {
        return StatusBadge.of(page, dossier.status());
    }

    /** How urgent the banner looks. */
    public Badge.Tone tone() {
        if (revocation().isPresent()) {
            return Badge.Tone.LATE;
        }
        Badge.Tone tone = StatusBadge.tone(dossier.status());
        return tone == Badge.Tone.RIVER ? Badge.Tone.CALM : tone;
    }

    /** One sentence: who has to do what now. */
    public String turn(Page page) {
        if (dossier.isHeldBack()) {
            return page.text("dossiers.joint.waitsFor", before());
        }
        if (revocation().isPresent()) {
            return page.text("dossiers.turn.revoked", String.valueOf(dossier.resultNumber()));
        }
        return switch (dossier.status()) {
            case SUBMITTED -> page.text("dossiers.turn.SUBMITTED", desk());
            case ACCEPTED, IN_PROGRESS -> atWork(page);
            case FINISHED -> page.text("dossiers.turn.FINISHED", desk());
            case AWAITING_SUPPLEMENT, AWAITING_PAYMENT, REFUSED, WITHDRAWN, STOPPED, HANDED_OVER ->
                page.text("dossiers.turn." + dossier.status());
        };
    }

    /** That the result handed over does not hold any more. */
    private Optional<JournalEntry> revocation() {
        return dossier.status() != DossierStatus.HANDED_OVER
                ? Optional.empty()
                : dossier.journal().stream()
                        .filter(entry ->
                                entry.action() == DossierAction.HAND_OVER || entry.action() == DossierAction.REVOKE)
                        .max(Comparator.comparing(JournalEntry::at))
                        .filter(entry -> entry.action() == DossierAction.REVOKE);
    }

    private String before() {
        JointDossier joint = dossier.joint();
        JointDossier.Part part = dossier.part();
        return joint == null || part == null ? "" : JointViews.before(part, joint.parts());
    }

    /** Address of its group, or null. */
    public @Nullable String group() {
        JointDossier joint = dossier.joint();
        return joint == null ? null : MyJointController.path(joint.code());
    }

    private String atWork(Page page) {
        List<Step> active = active();
        String names =
                active.stream().map(step -> name(step.agency())).distinct().collect(Collectors.joining(", "));
        return active.isEmpty()
                ? page.text("dossiers.turn.IN_PROGRESS", competent())
                : page.text(
                        "dossiers.turn.step",
                        names,
                        page.text("dossiers.doing." + active.getFirst().kind()));
    }

    /** What the applicant has to do, or that there is nothing to do. */
    public String advice(Page page) {
        return dossier.isHeldBack()
                ? page.text("dossiers.joint.advice")
                : revocation().isPresent()
                        ? page.text("dossiers.advice.revoked")
                        : page.text("dossiers.advice." + dossier.status());
    }

    /** How long such dossiers usually take, while this one is at work; or null. */
    public @Nullable String usually(Page page) {
        boolean atWork = dossier.status() == DossierStatus.SUBMITTED
                || dossier.status() == DossierStatus.ACCEPTED
                || dossier.status() == DossierStatus.IN_PROGRESS;
        return usual == null || !atWork
                ? null
                : page.text("dossiers.timeline.usual", usual.half(), usual.most(), usual.dossiers());
    }

    /** The promised time, or null while nothing is promised or all is over. */
    public @Nullable String promised() {
        Instant promised = dossier.promisedAt();
        boolean open = dossier.status() != DossierStatus.FINISHED
                && dossier.status() != DossierStatus.AWAITING_SUPPLEMENT
                && !dossier.isPausedForPayment()
                && !dossier.status().isClosed();
        return promised == null || !open ? null : VietnamTime.full(promised);
    }

    /** Until when the applicant is answered, or null when no answer is due. */
    public @Nullable String answeredBy() {
        return answerBy == null || dossier.isHeldBack() ? null : VietnamTime.full(answerBy);
    }

    /** The reason that was written last with a refusal, stop or supplement, or null. */
    public @Nullable String reason() {
        return switch (dossier.status()) {
            case REFUSED, STOPPED, AWAITING_SUPPLEMENT, AWAITING_PAYMENT ->
                dossier.journal().reversed().stream()
                        .filter(entry -> entry.from() != entry.to())
                        .map(JournalEntry::reason)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case HANDED_OVER -> revocation().map(JournalEntry::reason).orElse(null);
            case SUBMITTED, ACCEPTED, IN_PROGRESS, WITHDRAWN, FINISHED -> null;
        };
    }

    /** What is to be paid now, in words; null for nothing. */
    public @Nullable String fee(Page page) {
        return fees.stream()
                .filter(demand -> demand.state().isOpen())
                .map(demand -> page.text("dossiers.fee.toPay", Dong.digits(demand.amount())))
                .findFirst()
                .orElse(null);
    }

    /** What was asked for it and still counts, with where it is paid or its receipt is. */
    public List<Crumb> feeLinks(Page page) {
        return fees.stream()
                .filter(demand -> demand.state() != DemandState.CANCELLED)
                .map(demand -> new Crumb(
                        page.text(
                                "dossiers.fee.line",
                                Dong.digits(demand.amount()),
                                page.text("payments.state." + demand.state())),
                        "/thanh-toan/" + demand.reference()))
                .toList();
    }

    /** Whether the applicant is asked to complete it. */
    public boolean mayComplete() {
        return dossier.actions().contains(DossierAction.RESUBMIT);
    }

    /** Whether the applicant may still withdraw it. */
    public boolean mayWithdraw() {
        return dossier.actions().contains(DossierAction.WITHDRAW);
    }

    /** Whether the desk is to look at it. */
    public boolean isWithTheOffice() {
        return dossier.status() == DossierStatus.SUBMITTED && !dossier.isHeldBack();
    }

    /** What it is asked for last. */
    public Supplement asked() {
        return dossier.supplements().getLast();
    }

    /** Until when it has to be completed. */
    public String completeBy() {
        return VietnamTime.full(asked().answerBy());
    }

    /** Forms 02 to 05 that it got. */
    public List<Notice> notices() {
        return Notice.of(dossier);
    }

    /** The filing, every step done and to come, and how it ended. */
    public List<TimelineEntry> timeline(Page page) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(TimelineEntry.of(
                TimelineEntry.State.DONE,
                page.text("dossiers.timeline.filed"),
                VietnamTime.full(dossier.submittedAt()) + " · " + page.text("dossiers.channel." + dossier.channel())));
        dossier.journal().stream()
                .filter(line -> line.action() == DossierAction.SUBMIT)
                .filter(line -> String.valueOf(line.reason()).contains(FilingHelp.REMARK))
                .forEach(line -> entries.add(new TimelineEntry(
                        page.text("dossiers.timeline.helped"),
                        VietnamTime.full(line.at()),
                        line.reason(),
                        TimelineEntry.State.DONE)));
        for (Step step : dossier.steps()) {
            if (step.state() != StepState.CANCELLED) {
                entries.add(entry(page, step));
            }
        }
        dossier.journal().stream()
                .filter(line -> line.action() != DossierAction.SUBMIT
                        && line.to().isClosed()
                        && line.to() != DossierStatus.HANDED_OVER)
                .forEach(line -> entries.add(new TimelineEntry(
                        page.text("dossiers.status." + line.to()),
                        VietnamTime.full(line.at()),
                        line.reason(),
                        TimelineEntry.State.STOPPED)));
        return entries;
    }

    private TimelineEntry entry(Page page, Step step) {
        String title = page.text("dossiers.step." + step.kind());
        String where = name(step.agency());
        String who = step.assigneeName() == null ? where : step.assigneeName() + ", " + where;
        Instant finished = step.finishedAt();
        Instant since = step.activatedAt();
        return switch (step.state()) {
            case DONE, SUPERSEDED ->
                TimelineEntry.of(
                        TimelineEntry.State.DONE,
                        title,
                        finished == null ? who : VietnamTime.full(finished) + " · " + who);
            case ACTIVE ->
                TimelineEntry.of(
                        dossier.status() == DossierStatus.AWAITING_SUPPLEMENT
                                        || dossier.status() == DossierStatus.AWAITING_PAYMENT
                                ? TimelineEntry.State.PAUSED
                                : TimelineEntry.State.NOW,
                        title,
                        since == null
                                ? who
                                : page.text("dossiers.timeline.since", VietnamTime.full(since)) + " · " + who);
            case PLANNED, CANCELLED -> TimelineEntry.of(TimelineEntry.State.TODO, title, where);
        };
    }

    /** Its papers as the applicant sees them: no drafts of results. */
    public List<Paper> papers() {
        return dossier.papers().stream()
                .filter(paper -> paper.purpose(dossier.status()) != Paper.Purpose.DRAFT_RESULT)
                .toList();
    }

    /** What a paper is called. */
    public String name(Paper paper, Page page) {
        return paper.purpose(dossier.status()) == Paper.Purpose.RESULT
                ? page.text("desk.case.paper.RESULT")
                : paper.name();
    }

    /** Readable size of a file. */
    public String size(Paper paper) {
        return FileSize.words(paper.size());
    }

    /** What was declared, part by part. */
    public List<FilingCheck.Part> declared(Page page) {
        List<FilingCheck.Part> parts = new ArrayList<>();
        parts.add(new FilingCheck.Part(
                page.text("dossiers.filing.applicant"), FilingCheck.person(page, dossier.applicant()), null));
        for (FormGroup group : form.groups()) {
            var rows = FilingCheck.answers(page, group, dossier.answers());
            if (!rows.isEmpty()) {
                parts.add(new FilingCheck.Part(group.title(), rows, null));
            }
        }
        return parts;
    }

    /** When it was filed. */
    public String filedAt() {
        return VietnamTime.full(dossier.submittedAt());
    }

    /** Several while agencies are consulted side by side. */
    private List<Step> active() {
        return dossier.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .toList();
    }

    private String name(AgencyId agency) {
        return agencies.getOrDefault(agency, "");
    }
}
