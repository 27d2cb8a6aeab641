package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;

/** What happened to a dossier, published in the transaction of the command. */
public sealed interface DossierEvent {

    /**
     * Which dossier, and whom it concerns.
     *
     * @param code its code
     * @param procedure name of its procedure
     * @param seq the last entry of its journal: told again, an event has the same number
     * @param account of the citizen who follows it; null when it was filed at a counter
     * @param phone that its applicant left
     * @param represented whether somebody else filed it for the applicant
     */
    record About(
            DossierCode code,
            String procedure,
            int seq,
            @Nullable PersonId account,
            @Nullable String phone,
            boolean represented) {}

    /** Which dossier. */
    About about();

    /** Its code. */
    default DossierCode code() {
        return about().code();
    }

    /** It was filed. */
    record DossierSubmitted(About about, AgencyId receivedAt, Instant at) implements DossierEvent {}

    /** It was received as complete and valid; the clock runs. */
    record DossierAccepted(About about, @Nullable Instant promisedAt) implements DossierEvent {}

    /** It was not received. */
    record DossierRefused(About about, String reason) implements DossierEvent {}

    /** The applicant is asked to complete it by then. */
    record SupplementRequested(About about, String reason, List<String> items, Instant answerBy)
            implements DossierEvent {
        /** Copies the list. */
        public SupplementRequested {
            items = List.copyOf(items);
        }
    }

    /** The applicant handed in what was asked for. */
    record DossierCompleted(About about, AgencyId receivedAt) implements DossierEvent {}

    /** The time to complete it is nearly over. */
    record SupplementDue(About about, Instant answerBy) implements DossierEvent {}

    /** The result is promised anew. */
    record DossierExtended(About about, String reason, Instant promisedAt) implements DossierEvent {}

    /** The calendar changed, and with it the promise. */
    record DeadlineMoved(About about, Instant promisedAt) implements DossierEvent {}

    /** It ended without a decision. */
    record DossierStopped(About about, String reason, boolean withdrawn) implements DossierEvent {}

    /** It had ended without a decision and goes on. */
    record DossierReopened(About about, String reason) implements DossierEvent {}

    /** Another agency is really competent and goes on with it. */
    record DossierTransferred(About about, AgencyId competent, String reason) implements DossierEvent {}

    /** The result is ready. */
    record DossierFinished(About about, AgencyId collectAt, Instant at) implements DossierEvent {}

    /** The result was wrong and is being corrected. */
    record CorrectionBegun(About about, Instant dueAt) implements DossierEvent {}

    /** The result was taken back; the reason names the article. */
    record ResultRevoked(About about, String reason) implements DossierEvent {}

    /** The work waits until the applicant has paid; the reason names what. */
    record PaymentAwaited(About about, String reason) implements DossierEvent {}

    /** It was paid elsewhere, as this paper shows: the work goes on; null when the law sets no time. */
    record WorkGoesOn(About about, String paper, @Nullable Instant promisedAt) implements DossierEvent {}

    /** The applicant is asked to pay so many đồng; the reference names the demand. */
    record FeeAsked(About about, long amount, String reference) implements DossierEvent {}

    /** So many đồng were paid; the receipt is the named one. */
    record FeePaid(About about, long amount, String receipt, String reference) implements DossierEvent {}

    /** The result was handed over. */
    record DossierHandedOver(About about, Instant at) implements DossierEvent {}
}
