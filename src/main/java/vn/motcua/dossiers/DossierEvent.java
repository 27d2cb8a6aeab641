package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;

/** What happened to a dossier, published in the transaction of the command. */
public sealed interface DossierEvent {

    /** Which dossier. */
    DossierCode code();

    /** Account of the citizen who follows it; null when it was filed at a counter. */
    @Nullable
    PersonId account();

    /** Name of its procedure. */
    String procedure();

    /** It was filed. */
    record DossierSubmitted(
            DossierCode code, @Nullable PersonId account, String procedure, AgencyId receivedAt, Instant at)
            implements DossierEvent {}

    /** It was received as complete and valid; the clock runs. */
    record DossierAccepted(
            DossierCode code,
            @Nullable PersonId account,
            String procedure,
            @Nullable Instant promisedAt) implements DossierEvent {}

    /** It was not received. */
    record DossierRefused(DossierCode code, @Nullable PersonId account, String procedure, String reason)
            implements DossierEvent {}

    /** The applicant is asked to complete it by then. */
    record SupplementRequested(
            DossierCode code,
            @Nullable PersonId account,
            String procedure,
            String reason,
            List<String> items,
            Instant answerBy)
            implements DossierEvent {
        /** Copies the list. */
        public SupplementRequested {
            items = List.copyOf(items);
        }
    }

    /** The applicant handed in what was asked for. */
    record DossierCompleted(DossierCode code, @Nullable PersonId account, String procedure, AgencyId receivedAt)
            implements DossierEvent {}

    /** The time to complete it is nearly over. */
    record SupplementDue(DossierCode code, @Nullable PersonId account, String procedure, Instant answerBy)
            implements DossierEvent {}

    /** The result is promised anew. */
    record DossierExtended(
            DossierCode code, @Nullable PersonId account, String procedure, String reason, Instant promisedAt)
            implements DossierEvent {}

    /** The calendar changed, and with it the promise. */
    record DeadlineMoved(DossierCode code, @Nullable PersonId account, String procedure, Instant promisedAt)
            implements DossierEvent {}

    /** It ended without a decision. */
    record DossierStopped(
            DossierCode code, @Nullable PersonId account, String procedure, String reason, boolean withdrawn)
            implements DossierEvent {}

    /** It had ended without a decision and goes on. */
    record DossierReopened(DossierCode code, @Nullable PersonId account, String procedure, String reason)
            implements DossierEvent {}

    /** Another agency is really competent and goes on with it. */
    record DossierTransferred(
            DossierCode code, @Nullable PersonId account, String procedure, AgencyId competent, String reason)
            implements DossierEvent {}

    /** The result is ready. */
    record DossierFinished(
            DossierCode code, @Nullable PersonId account, String procedure, AgencyId collectAt, Instant at)
            implements DossierEvent {}

    /** The result was wrong and is being corrected. */
    record CorrectionBegun(DossierCode code, @Nullable PersonId account, String procedure, Instant dueAt)
            implements DossierEvent {}

    /** The result was handed over. */
    record DossierHandedOver(DossierCode code, @Nullable PersonId account, String procedure, Instant at)
            implements DossierEvent {}
}
