package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.OverlayId;
import vn.motcua.catalog.ProcedureVersionId;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;

/**
 * The aggregate: guards its own lifecycle. Its row is locked while a command runs; answers, papers, clock and
 * journal have tables of their own.
 */
final class Dossier {

    /** What never changes after filing. */
    record Identity(
            DossierId id,
            DossierCode code,
            String slipKey,
            Channel channel,
            ProcedureVersionId procedureVersion,
            @Nullable OverlayId overlay,
            String procedureCode,
            String procedureName,
            AgencyId helpedAt,
            AgencyId receivedAt,
            AgencyId competent,
            @Nullable PersonId account,
            PersonDetails applicant,
            String submitterName,
            @Nullable String submitterRelation,
            @Nullable LegalTime legalTime,
            String clockPolicy,
            @Nullable JointId joint,
            @Nullable AgencyId commune,
            Instant submittedAt) {}

    /**
     * What commands change.
     *
     * @param resultCode the code printed on its result; null when the result came as a file of its own
     */
    record State(
            DossierStatus status,
            @Nullable Instant receivedAt,
            @Nullable Instant firstPromisedAt,
            @Nullable Instant promisedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant handedOverAt,
            @Nullable String resultNumber,
            @Nullable String resultCode,
            int version) {}

    /** The head of the journal's chain: number and hash of its last entry. */
    record Chain(int seq, byte[] hash) {}

    private final Identity identity;
    private final List<Journal.Link> unwritten = new ArrayList<>();
    private final List<DossierMilestone> reached = new ArrayList<>();
    private State state;
    private Chain chain;

    Dossier(Identity identity, State state, Chain chain) {
        this.identity = identity;
        this.state = state;
        this.chain = chain;
    }

    Identity identity() {
        return identity;
    }

    State state() {
        return state;
    }

    DossierId id() {
        return identity.id();
    }

    Chain chain() {
        return chain;
    }

    /** Entries of the journal that are not in the database yet. */
    List<Journal.Link> unwritten() {
        return List.copyOf(unwritten);
    }

    /** What it reached by this command. */
    List<DossierMilestone> reached() {
        return List.copyOf(reached);
    }

    /** What is said of it in an event; filed with authority, it names what the filer is to the applicant. */
    DossierEvent.About about() {
        return new DossierEvent.About(
                identity.code(),
                identity.procedureName(),
                chain.seq(),
                identity.account(),
                identity.applicant().phone(),
                identity.submitterRelation() != null);
    }

    private void reach(DossierMilestone.Kind kind, boolean late, Instant at) {
        reached.add(new DossierMilestone(identity.code(), identity.receivedAt(), kind, late, at));
    }

    /** It was filed, when its row is made. */
    void open() {
        reach(DossierMilestone.Kind.FILED, false, identity.submittedAt());
    }

    void append(Journal.Link link) {
        unwritten.add(link);
        chain = new Chain(link.entry().seq(), link.hash());
    }

    /**
     * Refuses what may only happen before the decision; a result that is corrected was decided.
     *
     * @throws DecisionIssued when it was finished before
     */
    void requireUndecided() {
        if (state.finishedAt() != null) {
            throw new DecisionIssued();
        }
    }

    /** Moves along the transition table. */
    void apply(DossierAction action) {
        become(Lifecycle.after(state.status(), action));
    }

    /** Received as complete and valid; after a supplement the first receipt and the first promise stand. */
    void accept(Instant now, @Nullable Instant dueAt) {
        apply(DossierAction.ACCEPT);
        boolean first = state.receivedAt() == null;
        if (first) {
            reach(DossierMilestone.Kind.RECEIVED, false, now);
        }
        state = new State(
                state.status(),
                first ? now : state.receivedAt(),
                first ? dueAt : state.firstPromisedAt(),
                dueAt,
                null,
                null,
                null,
                state.resultCode(),
                state.version());
    }

    /** Promised anew. */
    void extend(Instant dueAt) {
        promise(DossierAction.EXTEND, dueAt);
    }

    /** The calendar changed, and with it the promise. */
    void reproject(Instant dueAt) {
        promise(DossierAction.REPROJECT, dueAt);
    }

    /** What it waited for was paid. */
    void goOn(DossierAction action, @Nullable Instant dueAt) {
        promise(action, dueAt);
    }

    private void promise(DossierAction action, @Nullable Instant dueAt) {
        apply(action);
        state = new State(
                state.status(),
                state.receivedAt(),
                state.firstPromisedAt(),
                dueAt,
                null,
                null,
                state.resultNumber(),
                state.resultCode(),
                state.version());
    }

    /** The work is done; on time is judged on this instant, not on the hand-over, nor on a correction after it. */
    void finish(Instant now) {
        apply(DossierAction.FINISH);
        Instant first = state.finishedAt();
        if (first == null) {
            reach(DossierMilestone.Kind.FINISHED, Punctuality.of(now, state.promisedAt()) == Punctuality.LATE, now);
        }
        state = new State(
                state.status(),
                state.receivedAt(),
                state.firstPromisedAt(),
                state.promisedAt(),
                first == null ? now : first,
                state.handedOverAt(),
                state.resultNumber(),
                state.resultCode(),
                state.version());
    }

    /**
     * Has a draft of its result.
     *
     * @param code printed on it; null for a file that came as it is
     */
    void draft(@Nullable String code) {
        apply(DossierAction.ATTACH_RESULT);
        state = new State(
                state.status(),
                state.receivedAt(),
                state.firstPromisedAt(),
                state.promisedAt(),
                state.finishedAt(),
                state.handedOverAt(),
                state.resultNumber(),
                code,
                state.version());
    }

    void number(String number) {
        register(DossierAction.NUMBER_RESULT, number);
    }

    /** Decided and registered on the spot. */
    void resolveAtOnce(String number) {
        register(DossierAction.RESOLVE_AT_ONCE, number);
    }

    private void register(DossierAction action, String number) {
        apply(action);
        state = new State(
                state.status(),
                state.receivedAt(),
                state.firstPromisedAt(),
                state.promisedAt(),
                state.finishedAt(),
                state.handedOverAt(),
                number,
                state.resultCode(),
                state.version());
    }

    void handOver(Instant now) {
        apply(DossierAction.HAND_OVER);
        if (state.handedOverAt() == null) {
            reach(DossierMilestone.Kind.HANDED_OVER, false, now);
        }
        state = new State(
                state.status(),
                state.receivedAt(),
                state.firstPromisedAt(),
                state.promisedAt(),
                state.finishedAt(),
                now,
                state.resultNumber(),
                state.resultCode(),
                state.version());
    }

    private void become(DossierStatus status) {
        state = new State(
                status,
                state.receivedAt(),
                state.firstPromisedAt(),
                state.promisedAt(),
                state.finishedAt(),
                state.handedOverAt(),
                state.resultNumber(),
                state.resultCode(),
                state.version());
    }
}
