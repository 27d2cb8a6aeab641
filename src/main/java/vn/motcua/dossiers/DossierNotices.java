package vn.motcua.dossiers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;

/**
 * What the citizen is told, in the transaction of the command: nothing is lost, nothing is said too early. Whoever came
 * to a counter without an account is told by phone, of what happens after they left. Whoever filed with authority is told
 * too, as long as it holds.
 */
@Component
class DossierNotices {

    private final Notifications notifications;
    private final People people;
    private final Agencies agencies;
    private final Representations representations;

    DossierNotices(Notifications notifications, People people, Agencies agencies, Representations representations) {
        this.notifications = notifications;
        this.people = people;
        this.agencies = agencies;
        this.representations = representations;
    }

    /** What there is to say of an event. */
    private record Said(String kind, Map<String, String> values) {}

    @EventListener
    void on(DossierEvent event) {
        DossierEvent.About about = event.about();
        Optional<Recipient> delegate =
                about.represented() ? representations.findDelegate(about.code()).map(this::citizen) : Optional.empty();
        Optional<Recipient> reader =
                about.account() == null && (isSeen(event) || delegate.isPresent()) ? Optional.empty() : reader(about);
        if (reader.isEmpty() && delegate.isEmpty()) {
            return;
        }
        String code = about.code().value();
        Said said = say(event);
        Map<String, String> values = new HashMap<>(said.values());
        values.put(DossierNoticeKinds.CODE, code);
        values.put(DossierNoticeKinds.PROCEDURE, about.procedure());
        Notice notice = new Notice(said.kind(), code + ":" + about.seq(), values, link(event));
        reader.ifPresent(person -> notifications.tell(person, notice));
        delegate.ifPresent(person -> notifications.tell(person, notice));
    }

    private static String link(DossierEvent event) {
        return event instanceof DossierEvent.FeeAsked asked
                ? "/thanh-toan/" + asked.reference()
                : "/ho-so/" + event.code().value();
    }

    private Recipient citizen(PersonId account) {
        Person person = people.get(account);
        return Recipient.citizen(
                account.value(), person.phone() == null ? null : person.phone().value());
    }

    /** The account that follows the dossier, or the applicant's phone. */
    private Optional<Recipient> reader(DossierEvent.About about) {
        PersonId account = about.account();
        if (account != null) {
            return Optional.of(citizen(account));
        }
        return Optional.ofNullable(about.phone())
                .flatMap(PhoneNumber::parse)
                .filter(PhoneNumber::isMobile)
                .map(phone -> Recipient.phone(phone.value()));
    }

    /** Whether whoever came to the counter stands there while it happens. */
    private static boolean isSeen(DossierEvent event) {
        return event instanceof DossierEvent.DossierSubmitted
                || event instanceof DossierEvent.DossierHandedOver
                || event instanceof DossierEvent.DossierCompleted;
    }

    private Said say(DossierEvent event) {
        return switch (event) {
            case DossierEvent.DossierSubmitted submitted ->
                new Said("dossiers.submitted", Map.of(DossierNoticeKinds.DESK, name(submitted.receivedAt())));
            case DossierEvent.DossierAccepted accepted ->
                new Said(
                        "dossiers.accepted",
                        Map.of(
                                DossierNoticeKinds.PROMISE,
                                accepted.promisedAt() == null
                                        ? "khi có thông báo"
                                        : VietnamTime.full(accepted.promisedAt())));
            case DossierEvent.DossierRefused refused -> because("dossiers.refused", refused.reason());
            case DossierEvent.SupplementRequested asked ->
                new Said(
                        "dossiers.supplementRequested",
                        Map.of(
                                DossierNoticeKinds.DEADLINE,
                                VietnamTime.full(asked.answerBy()),
                                DossierNoticeKinds.PAPERS,
                                String.join("; ", asked.items()),
                                DossierNoticeKinds.REASON,
                                asked.reason()));
            case DossierEvent.SupplementDue due ->
                new Said(
                        "dossiers.supplementDue",
                        Map.of(DossierNoticeKinds.DEADLINE, VietnamTime.full(due.answerBy())));
            case DossierEvent.DossierCompleted completed ->
                new Said("dossiers.completed", Map.of(DossierNoticeKinds.DESK, name(completed.receivedAt())));
            case DossierEvent.DossierExtended extended ->
                new Said(
                        "dossiers.extended",
                        Map.of(
                                DossierNoticeKinds.PROMISE,
                                VietnamTime.full(extended.promisedAt()),
                                DossierNoticeKinds.REASON,
                                extended.reason()));
            case DossierEvent.DeadlineMoved moved ->
                new Said(
                        "dossiers.deadlineMoved",
                        Map.of(DossierNoticeKinds.PROMISE, VietnamTime.full(moved.promisedAt())));
            case DossierEvent.DossierReopened reopened -> because("dossiers.reopened", reopened.reason());
            case DossierEvent.DossierTransferred transferred ->
                new Said(
                        "dossiers.transferred",
                        Map.of(
                                DossierNoticeKinds.AGENCY,
                                name(transferred.competent()),
                                DossierNoticeKinds.REASON,
                                transferred.reason()));
            case DossierEvent.DossierStopped stopped ->
                because(stopped.withdrawn() ? "dossiers.withdrawn" : "dossiers.stopped", stopped.reason());
            case DossierEvent.DossierFinished finished ->
                new Said("dossiers.finished", Map.of(DossierNoticeKinds.DESK, name(finished.collectAt())));
            case DossierEvent.CorrectionBegun begun ->
                new Said(
                        "dossiers.correctionBegun",
                        Map.of(DossierNoticeKinds.DEADLINE, VietnamTime.full(begun.dueAt())));
            case DossierEvent.ResultRevoked revoked -> because("dossiers.resultRevoked", revoked.reason());
            case DossierEvent.PaymentAwaited awaited -> because("dossiers.paymentAwaited", awaited.reason());
            case DossierEvent.WorkGoesOn on ->
                new Said(
                        "dossiers.workGoesOn",
                        Map.of(
                                DossierNoticeKinds.PROMISE,
                                on.promisedAt() == null ? "khi có thông báo" : VietnamTime.full(on.promisedAt())));
            case DossierEvent.FeeAsked asked ->
                new Said(
                        "dossiers.feeAsked",
                        Map.of(
                                DossierNoticeKinds.AMOUNT,
                                Dong.digits(asked.amount()),
                                DossierNoticeKinds.PAYMENT,
                                asked.reference()));
            case DossierEvent.FeePaid paid ->
                new Said(
                        "dossiers.feePaid",
                        Map.of(
                                DossierNoticeKinds.AMOUNT,
                                Dong.digits(paid.amount()),
                                DossierNoticeKinds.RECEIPT,
                                paid.receipt()));
            case DossierEvent.DossierHandedOver handedOver ->
                new Said("dossiers.handedOver", Map.of(DossierNoticeKinds.TIME, VietnamTime.dateTime(handedOver.at())));
        };
    }

    private static Said because(String kind, String reason) {
        return new Said(kind, Map.of(DossierNoticeKinds.REASON, reason));
    }

    private String name(AgencyId agency) {
        return agencies.get(agency).name();
    }
}
