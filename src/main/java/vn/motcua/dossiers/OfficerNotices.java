package vn.motcua.dossiers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.Dong;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Subject;

/**
 * What the officers of a dossier are told when somebody else changes its course: whoever has or had a step of it, or,
 * when nobody has, the officers of the desk. Nobody is told of what they did themselves.
 */
@Component
class OfficerNotices {

    private static final String STAFF = Actor.Kind.STAFF + ":";

    private final DossierRepository dossiers;
    private final Steps steps;
    private final AssignmentRules rules;
    private final StaffNotices notices;
    private final Journal journal;

    OfficerNotices(
            DossierRepository dossiers, Steps steps, AssignmentRules rules, StaffNotices notices, Journal journal) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.rules = rules;
        this.notices = notices;
        this.journal = journal;
    }

    @EventListener
    void on(DossierEvent event) {
        Optional<String> what = what(event);
        if (what.isEmpty()) {
            return;
        }
        Dossier dossier = dossiers.get(event.code());
        List<JournalEntry> entries = journal.list(dossier.id());
        String actor = entries.getLast().actor();
        for (StaffId officer : officers(dossier, entries, event)) {
            if (!actor.equals(STAFF + officer.value())) {
                notices.changed(officer, dossier, what.get());
            }
        }
    }

    /** What others did; what an officer's own step leads to, the work lists show. */
    private static Optional<String> what(DossierEvent event) {
        return switch (event) {
            case DossierEvent.DossierCompleted ignored -> Optional.of("người nộp đã bổ sung giấy tờ");
            case DossierEvent.DossierStopped stopped ->
                Optional.of(
                        stopped.withdrawn()
                                ? "người nộp đã rút hồ sơ. Lý do: " + stopped.reason()
                                : "hồ sơ đã dừng giải quyết. Lý do: " + stopped.reason());
            case DossierEvent.DossierRefused refused ->
                Optional.of("hồ sơ không được tiếp nhận, giải quyết. Lý do: " + refused.reason());
            case DossierEvent.DossierExtended extended ->
                Optional.of("hẹn trả lại đến " + VietnamTime.full(extended.promisedAt()));
            case DossierEvent.DossierReopened reopened -> Optional.of("hồ sơ được mở lại. Lý do: " + reopened.reason());
            case DossierEvent.DossierTransferred transferred ->
                Optional.of("hồ sơ được chuyển cơ quan giải quyết. Lý do: " + transferred.reason());
            case DossierEvent.CorrectionBegun begun ->
                Optional.of("phải sửa kết quả trước " + VietnamTime.full(begun.dueAt()));
            case DossierEvent.ResultRevoked revoked -> Optional.of("kết quả đã bị thu hồi. Lý do: " + revoked.reason());
            case DossierEvent.SupplementRequested asked ->
                Optional.of("đã yêu cầu người nộp bổ sung, hạn " + VietnamTime.full(asked.answerBy()));
            case DossierEvent.FeePaid paid ->
                Optional.of("đã nộp " + Dong.digits(paid.amount()) + " đồng phí, lệ phí, biên lai " + paid.receipt());
            // New online dossiers are told of by the desk's own watch (NĐ 118/2025 Art. 17.2), the rest by work lists.
            case DossierEvent.DossierSubmitted ignored -> Optional.empty();
            case DossierEvent.DossierAccepted ignored -> Optional.empty();
            case DossierEvent.PaymentAwaited awaited ->
                Optional.of("hồ sơ chờ người nộp thực hiện nghĩa vụ tài chính: " + awaited.reason());
            case DossierEvent.WorkGoesOn on ->
                Optional.of("người nộp đã thực hiện nghĩa vụ tài chính, hồ sơ được giải quyết tiếp: " + on.paper());
            case DossierEvent.FeeAsked ignored -> Optional.empty();
            case DossierEvent.SupplementDue ignored -> Optional.empty();
            case DossierEvent.DeadlineMoved ignored -> Optional.empty();
            case DossierEvent.DossierFinished ignored -> Optional.empty();
            case DossierEvent.DossierHandedOver ignored -> Optional.empty();
        };
    }

    /** Whoever has a step, and whoever did something with the dossier besides giving an opinion. */
    private Set<StaffId> officers(Dossier dossier, List<JournalEntry> entries, DossierEvent event) {
        Set<StaffId> known = new LinkedHashSet<>();
        steps.list(new Subject(Dossiers.SUBJECT, dossier.id().value())).stream()
                .filter(step -> step.kind() != StepKind.CONSULT)
                .map(Step::assignee)
                .filter(Objects::nonNull)
                .forEach(known::add);
        entries.stream()
                .filter(entry ->
                        entry.action() != DossierAction.ANSWER && entry.actor().startsWith(STAFF))
                .map(entry -> new StaffId(Long.parseLong(entry.actor().substring(STAFF.length()))))
                .forEach(known::add);
        if (known.isEmpty() && event instanceof DossierEvent.DossierCompleted) {
            rules.candidates(Role.RECEPTION_OFFICER, dossier.identity().receivedAt()).stream()
                    .map(StaffMember::id)
                    .forEach(known::add);
        }
        return known;
    }
}
