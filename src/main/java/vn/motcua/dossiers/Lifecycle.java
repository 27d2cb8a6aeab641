package vn.motcua.dossiers;

import static vn.motcua.dossiers.DossierAction.*;
import static vn.motcua.dossiers.DossierStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one transition table of a dossier (NĐ 118/2025 Art. 17–23). What is not in it is refused. Who may act
 * inside the administration is decided by role and unit of the active step.
 */
final class Lifecycle {

    /** Who may bring a transition about. */
    enum Who {
        /** The applicant or submitter. */
        APPLICANT,
        /** A reception officer of the receiving desk. */
        DESK,
        /** Whoever holds the role of the active step in its unit. */
        STEP,
        /** A leader of the agency that decides. */
        LEADER,
        /** Whoever administers the province. */
        ADMINISTRATOR,
        /** The product itself, following from another action. */
        SYSTEM
    }

    /** One line of the table. */
    record Transition(DossierStatus from, DossierAction action, DossierStatus to, Who who) {}

    static final List<Transition> TABLE = List.of(
            new Transition(SUBMITTED, ACCEPT, ACCEPTED, Who.DESK),
            new Transition(SUBMITTED, REFUSE, REFUSED, Who.DESK),
            new Transition(SUBMITTED, WITHDRAW, WITHDRAWN, Who.APPLICANT),
            new Transition(SUBMITTED, STOP, STOPPED, Who.DESK),
            new Transition(SUBMITTED, REQUEST_SUPPLEMENT, AWAITING_SUPPLEMENT, Who.DESK),
            new Transition(ACCEPTED, TAKE, IN_PROGRESS, Who.STEP),
            new Transition(ACCEPTED, FORWARD, IN_PROGRESS, Who.STEP),
            new Transition(ACCEPTED, ATTACH_RESULT, IN_PROGRESS, Who.STEP),
            new Transition(ACCEPTED, APPROVE, IN_PROGRESS, Who.STEP),
            new Transition(ACCEPTED, SEND_BACK, IN_PROGRESS, Who.STEP),
            new Transition(ACCEPTED, FINISH, FINISHED, Who.SYSTEM),
            new Transition(ACCEPTED, WITHDRAW, WITHDRAWN, Who.APPLICANT),
            new Transition(ACCEPTED, REQUEST_SUPPLEMENT, AWAITING_SUPPLEMENT, Who.STEP),
            new Transition(ACCEPTED, REQUEST_PAYMENT, AWAITING_PAYMENT, Who.STEP),
            new Transition(ACCEPTED, REFUSE, REFUSED, Who.STEP),
            new Transition(ACCEPTED, STOP, STOPPED, Who.DESK),
            new Transition(ACCEPTED, EXTEND, ACCEPTED, Who.LEADER),
            new Transition(IN_PROGRESS, EXTEND, IN_PROGRESS, Who.LEADER),
            new Transition(IN_PROGRESS, RECALL, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, TAKE, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, FORWARD, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, ATTACH_RESULT, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, APPROVE, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, SEND_BACK, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, NUMBER_RESULT, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, FINISH, FINISHED, Who.SYSTEM),
            new Transition(IN_PROGRESS, REQUEST_SUPPLEMENT, AWAITING_SUPPLEMENT, Who.STEP),
            new Transition(IN_PROGRESS, REQUEST_PAYMENT, AWAITING_PAYMENT, Who.STEP),
            new Transition(IN_PROGRESS, REFUSE, REFUSED, Who.STEP),
            new Transition(IN_PROGRESS, WITHDRAW, WITHDRAWN, Who.APPLICANT),
            new Transition(IN_PROGRESS, STOP, STOPPED, Who.DESK),
            new Transition(AWAITING_SUPPLEMENT, RESUBMIT, SUBMITTED, Who.APPLICANT),
            new Transition(AWAITING_SUPPLEMENT, WITHDRAW, WITHDRAWN, Who.APPLICANT),
            new Transition(AWAITING_SUPPLEMENT, STOP, STOPPED, Who.DESK),
            new Transition(AWAITING_PAYMENT, CONFIRM_PAYMENT, IN_PROGRESS, Who.STEP),
            new Transition(AWAITING_PAYMENT, CALL_OFF, AWAITING_PAYMENT, Who.STEP),
            new Transition(AWAITING_PAYMENT, ANSWER, AWAITING_PAYMENT, Who.STEP),
            new Transition(AWAITING_PAYMENT, ASSIGN, AWAITING_PAYMENT, Who.STEP),
            new Transition(AWAITING_PAYMENT, REPROJECT, AWAITING_PAYMENT, Who.SYSTEM),
            new Transition(AWAITING_PAYMENT, WITHDRAW, WITHDRAWN, Who.APPLICANT),
            new Transition(AWAITING_PAYMENT, STOP, STOPPED, Who.DESK),
            new Transition(SUBMITTED, REPLAN, SUBMITTED, Who.ADMINISTRATOR),
            new Transition(ACCEPTED, REPLAN, ACCEPTED, Who.ADMINISTRATOR),
            new Transition(IN_PROGRESS, REPLAN, IN_PROGRESS, Who.ADMINISTRATOR),
            new Transition(AWAITING_SUPPLEMENT, REPLAN, AWAITING_SUPPLEMENT, Who.ADMINISTRATOR),
            new Transition(AWAITING_PAYMENT, REPLAN, AWAITING_PAYMENT, Who.ADMINISTRATOR),
            new Transition(FINISHED, REPLAN, FINISHED, Who.ADMINISTRATOR),
            new Transition(FINISHED, HAND_OVER, HANDED_OVER, Who.DESK),
            new Transition(ACCEPTED, CONSULT, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, CONSULT, IN_PROGRESS, Who.STEP),
            new Transition(IN_PROGRESS, BREAK_OFF, IN_PROGRESS, Who.STEP),
            new Transition(SUBMITTED, ANSWER, SUBMITTED, Who.STEP),
            new Transition(ACCEPTED, ANSWER, ACCEPTED, Who.STEP),
            new Transition(IN_PROGRESS, ANSWER, IN_PROGRESS, Who.STEP),
            new Transition(AWAITING_SUPPLEMENT, ANSWER, AWAITING_SUPPLEMENT, Who.STEP),
            new Transition(FINISHED, ANSWER, FINISHED, Who.STEP),
            new Transition(ACCEPTED, RESOLVE_AT_ONCE, IN_PROGRESS, Who.DESK),
            new Transition(REFUSED, REOPEN, SUBMITTED, Who.LEADER),
            new Transition(STOPPED, REOPEN, SUBMITTED, Who.LEADER),
            new Transition(WITHDRAWN, REOPEN, SUBMITTED, Who.LEADER),
            new Transition(SUBMITTED, TRANSFER, SUBMITTED, Who.STEP),
            new Transition(ACCEPTED, TRANSFER, ACCEPTED, Who.STEP),
            new Transition(IN_PROGRESS, TRANSFER, IN_PROGRESS, Who.STEP),
            new Transition(ACCEPTED, REPROJECT, ACCEPTED, Who.SYSTEM),
            new Transition(IN_PROGRESS, REPROJECT, IN_PROGRESS, Who.SYSTEM),
            new Transition(AWAITING_SUPPLEMENT, REPROJECT, AWAITING_SUPPLEMENT, Who.SYSTEM),
            new Transition(SUBMITTED, ASSIGN, SUBMITTED, Who.STEP),
            new Transition(ACCEPTED, ASSIGN, ACCEPTED, Who.STEP),
            new Transition(IN_PROGRESS, ASSIGN, IN_PROGRESS, Who.STEP),
            new Transition(AWAITING_SUPPLEMENT, ASSIGN, AWAITING_SUPPLEMENT, Who.STEP),
            new Transition(FINISHED, ASSIGN, FINISHED, Who.STEP),
            new Transition(FINISHED, CORRECT, IN_PROGRESS, Who.DESK),
            new Transition(HANDED_OVER, CORRECT, IN_PROGRESS, Who.DESK),
            new Transition(HANDED_OVER, REVOKE, HANDED_OVER, Who.LEADER),
            new Transition(SUBMITTED, CHARGE, SUBMITTED, Who.DESK),
            new Transition(ACCEPTED, CHARGE, ACCEPTED, Who.DESK),
            new Transition(IN_PROGRESS, CHARGE, IN_PROGRESS, Who.STEP),
            new Transition(AWAITING_SUPPLEMENT, CHARGE, AWAITING_SUPPLEMENT, Who.DESK),
            new Transition(FINISHED, CHARGE, FINISHED, Who.DESK),
            new Transition(HANDED_OVER, CHARGE, HANDED_OVER, Who.DESK),
            new Transition(SUBMITTED, DIGITISE, SUBMITTED, Who.DESK),
            new Transition(ACCEPTED, DIGITISE, ACCEPTED, Who.DESK),
            new Transition(IN_PROGRESS, DIGITISE, IN_PROGRESS, Who.STEP),
            new Transition(AWAITING_SUPPLEMENT, DIGITISE, AWAITING_SUPPLEMENT, Who.DESK),
            new Transition(SUBMITTED, CALL_OFF, SUBMITTED, Who.DESK),
            new Transition(ACCEPTED, CALL_OFF, ACCEPTED, Who.DESK),
            new Transition(REFUSED, CALL_OFF, REFUSED, Who.DESK),
            new Transition(IN_PROGRESS, CALL_OFF, IN_PROGRESS, Who.STEP),
            new Transition(AWAITING_SUPPLEMENT, CALL_OFF, AWAITING_SUPPLEMENT, Who.DESK),
            new Transition(WITHDRAWN, CALL_OFF, WITHDRAWN, Who.DESK),
            new Transition(STOPPED, CALL_OFF, STOPPED, Who.DESK),
            new Transition(FINISHED, CALL_OFF, FINISHED, Who.DESK),
            new Transition(HANDED_OVER, CALL_OFF, HANDED_OVER, Who.DESK),
            new Transition(SUBMITTED, COLLECT, SUBMITTED, Who.SYSTEM),
            new Transition(ACCEPTED, COLLECT, ACCEPTED, Who.SYSTEM),
            new Transition(REFUSED, COLLECT, REFUSED, Who.SYSTEM),
            new Transition(IN_PROGRESS, COLLECT, IN_PROGRESS, Who.SYSTEM),
            new Transition(AWAITING_SUPPLEMENT, COLLECT, AWAITING_SUPPLEMENT, Who.SYSTEM),
            new Transition(AWAITING_PAYMENT, COLLECT, IN_PROGRESS, Who.SYSTEM),
            new Transition(WITHDRAWN, COLLECT, WITHDRAWN, Who.SYSTEM),
            new Transition(STOPPED, COLLECT, STOPPED, Who.SYSTEM),
            new Transition(FINISHED, COLLECT, FINISHED, Who.SYSTEM),
            new Transition(HANDED_OVER, COLLECT, HANDED_OVER, Who.SYSTEM));

    private Lifecycle() {}

    /** @throws ActionNotPossible when the table has no such line */
    static DossierStatus after(DossierStatus from, DossierAction action) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.action() == action)
                .findFirst()
                .orElseThrow(() -> new ActionNotPossible(action, from))
                .to();
    }

    /** Actions that the table allows in this status. */
    static Set<DossierAction> actionsIn(DossierStatus status) {
        EnumSet<DossierAction> actions = EnumSet.noneOf(DossierAction.class);
        Arrays.stream(DossierAction.values())
                .filter(action -> TABLE.stream().anyMatch(line -> line.from() == status && line.action() == action))
                .forEach(actions::add);
        return actions;
    }
}
