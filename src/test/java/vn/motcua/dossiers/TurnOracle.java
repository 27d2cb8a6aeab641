package vn.motcua.dossiers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the law allows next, for a dossier that one commune receives and decides, or hands to another. */
final class TurnOracle {

    static final String DEPARTMENT = "Sở Xây dựng";

    enum Place {
        DESK,
        APPLICANT,
        PAYER,
        OFFICER,
        DEPARTMENT,
        HEAD,
        LEADER,
        REGISTRY,
        READY,
        GIVEN,
        OVER
    }

    private Place place = Place.DESK;
    private boolean asked;
    private boolean extended;
    private boolean drafted;
    private boolean decidedOnce;
    private boolean begun;
    private boolean away;
    /** How many answers nobody waits for any more: the dossier went on, or ended, without them. */
    private int owed;

    /** Where it lies when the applicant has paid. */
    private Place unpaid = Place.OFFICER;

    private final Set<Place> taken = EnumSet.noneOf(Place.class);

    Place place() {
        return place;
    }

    boolean away() {
        return away;
    }

    /** Applies it and says so, or leaves everything and says no. */
    boolean allows(String duty, DossierAction action) {
        boolean own = duty.equals(worker());
        boolean atWork = place == Place.OFFICER || place == Place.HEAD || place == Place.LEADER;
        boolean open = atWork || place == Place.DEPARTMENT;
        boolean inHouse = atWork || place == Place.REGISTRY;
        boolean desk = duty.equals("tiepnhan");
        Place next =
                switch (action) {
                    case ACCEPT -> desk && place == Place.DESK ? Place.OFFICER : null;
                    case REFUSE ->
                        own && !decidedOnce && (place == Place.DESK || place == Place.LEADER) ? Place.OVER : null;
                    case TAKE -> own && (inHouse || place == Place.DEPARTMENT) ? place : null;
                    case FORWARD ->
                        own && place == Place.OFFICER ? Place.HEAD : own && place == Place.HEAD ? Place.LEADER : null;
                    case ATTACH_RESULT -> own && inHouse && place != Place.LEADER ? place : null;
                    case APPROVE -> own && place == Place.LEADER && drafted ? Place.REGISTRY : null;
                    case SEND_BACK -> own && inHouse && place != Place.OFFICER ? Place.OFFICER : null;
                    case NUMBER_RESULT -> own && place == Place.REGISTRY ? Place.READY : null;
                    case HAND_OVER -> desk && place == Place.READY ? Place.GIVEN : null;
                    case REQUEST_SUPPLEMENT -> own && !decidedOnce && mayAsk() ? Place.APPLICANT : null;
                    case REQUEST_PAYMENT ->
                        own && !decidedOnce && (place == Place.OFFICER || place == Place.HEAD) ? Place.PAYER : null;
                    case CONFIRM_PAYMENT -> place == Place.PAYER && (own || desk) ? unpaid : null;
                    case RESUBMIT -> desk && place == Place.APPLICANT ? Place.DESK : null;
                    case WITHDRAW, STOP ->
                        desk
                                        && !decidedOnce
                                        && (open
                                                || place == Place.DESK
                                                || place == Place.APPLICANT
                                                || place == Place.PAYER)
                                ? Place.OVER
                                : null;
                    case EXTEND ->
                        duty.equals("lanhdao") && (open || inHouse) && !extended && !decidedOnce ? place : null;
                    case RECALL -> begun ? recalled(duty) : null;
                    case CORRECT -> desk && (place == Place.READY || place == Place.GIVEN) ? Place.OFFICER : null;
                    case ASSIGN -> gives(duty) && !taken.contains(step()) ? place : null;
                    case CONSULT -> own && place == Place.OFFICER && !decidedOnce ? Place.DEPARTMENT : null;
                    case ANSWER -> answers(duty) ? (place == Place.DEPARTMENT ? Place.OFFICER : place) : null;
                    case BREAK_OFF ->
                        place == Place.DEPARTMENT
                                        && List.of("thuly", "truongphong", "lanhdao")
                                                .contains(duty)
                                ? Place.OFFICER
                                : null;
                    case TRANSFER ->
                        own && !decidedOnce && (atWork || place == Place.DESK)
                                ? (place == Place.DESK ? Place.DESK : Place.OFFICER)
                                : null;
                    case REOPEN -> duty.equals("lanhdao") && place == Place.OVER ? Place.DESK : null;
                    default -> throw new AssertionError(action);
                };
        if (next == null) {
            return false;
        }
        if (next == Place.PAYER && place != Place.PAYER) {
            unpaid = place;
        }
        note(action);
        place = next;
        return true;
    }

    /** A dossier whose papers are awaited lies at the desk. */
    private Place step() {
        return place == Place.APPLICANT ? Place.DESK : place == Place.PAYER ? unpaid : place;
    }

    /** Heads give the work of those below them. */
    private boolean gives(String duty) {
        boolean leads = duty.equals("lanhdao");
        boolean heads = leads || duty.equals("truongphong");
        return switch (place) {
            case OFFICER, HEAD, REGISTRY, PAYER -> heads;
            case LEADER -> leads;
            case DESK, APPLICANT, READY -> heads && !away;
            case DEPARTMENT, GIVEN, OVER -> false;
        };
    }

    /** In time, or late once the others went on; not when all is over. */
    private boolean answers(String duty) {
        boolean open = place != Place.OVER && place != Place.GIVEN;
        return duty.equals(DEPARTMENT) && (place == Place.DEPARTMENT || (owed > 0 && open));
    }

    private boolean mayAsk() {
        return place == Place.HEAD
                || place == Place.LEADER
                || (!asked && (place == Place.DESK || place == Place.OFFICER));
    }

    /** Whoever passed it on has it again, unless it was taken at the next place. */
    private @Nullable Place recalled(String duty) {
        if (taken.contains(place)) {
            return null;
        }
        return duty.equals("thuly") && place == Place.HEAD
                ? Place.OFFICER
                : duty.equals("truongphong") && place == Place.LEADER ? Place.HEAD : null;
    }

    private void note(DossierAction action) {

        switch (action) {
            case TAKE, ASSIGN -> taken.add(step());
            case ATTACH_RESULT -> drafted = true;
            case REQUEST_SUPPLEMENT -> asked = true;
            case EXTEND -> extended = true;
            case NUMBER_RESULT -> decidedOnce = true;
            case BREAK_OFF -> owed++;
            case STOP, WITHDRAW -> owed += place == Place.DEPARTMENT ? 1 : 0;
            case ANSWER -> owed -= place == Place.DEPARTMENT ? 0 : 1;
            case TRANSFER -> {
                away = !away;
                taken.clear();
            }
            default -> {}
        }
        begun |= action == DossierAction.FORWARD;
    }

    /** What leads on from here. */
    DossierAction usual() {
        return switch (place) {
            case DESK -> DossierAction.ACCEPT;
            case OVER -> DossierAction.REOPEN;
            case APPLICANT -> DossierAction.RESUBMIT;
            case PAYER -> DossierAction.CONFIRM_PAYMENT;
            case OFFICER -> drafted ? DossierAction.FORWARD : DossierAction.ATTACH_RESULT;
            case DEPARTMENT -> DossierAction.ANSWER;
            case HEAD -> DossierAction.FORWARD;
            case LEADER -> DossierAction.APPROVE;
            case REGISTRY -> DossierAction.NUMBER_RESULT;
            case READY -> DossierAction.HAND_OVER;
            case GIVEN -> DossierAction.CORRECT;
        };
    }

    /** Whose turn it is. */
    String worker() {
        return switch (place) {
            case DESK, READY, GIVEN, APPLICANT -> "tiepnhan";
            case OFFICER -> "thuly";
            case DEPARTMENT -> DEPARTMENT;
            case HEAD -> "truongphong";
            case PAYER -> unpaid == Place.HEAD ? "truongphong" : "thuly";
            case LEADER -> "lanhdao";
            case REGISTRY -> "vanthu";
            case OVER -> "";
        };
    }
}
