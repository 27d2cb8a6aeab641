package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.directory.Role;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.StepKind;

/**
 * The lists of the officers' desk. A list is offered to whoever holds one of the roles that usually have work in it. What
 * a process gives to a role whose lists do not name that kind of step is in {@link #PROCESS}, so that no dossier is in
 * no list.
 */
enum DeskList {
    MINE("cua-toi"),
    RECEIVE("cho-tiep-nhan"),
    PROCESS("dang-cho-xu-ly"),
    APPROVE("cho-duyet"),
    NUMBER("cho-cap-so"),
    HAND_OVER("cho-tra-ket-qua"),
    SOON("sap-den-han"),
    LATE("qua-han");

    private final String slug;

    DeskList(String slug) {
        this.slug = slug;
    }

    /** The lists that can hold work of the actor, in their order. */
    static List<DeskList> of(Actor actor) {
        return Arrays.stream(values()).filter(list -> list.isFor(actor)).toList();
    }

    /** The list with this name in addresses, when the actor has it. */
    static Optional<DeskList> find(String slug, Actor actor) {
        return of(actor).stream().filter(list -> list.slug.equals(slug)).findFirst();
    }

    /** Its name in addresses. */
    String slug() {
        return slug;
    }

    String href() {
        return DeskController.PATH + "?ds=" + slug;
    }

    /** Key of its title. */
    String titleKey() {
        return "desk.list." + name();
    }

    /**
     * Kinds of step it holds for the actor. A result that waits to be fetched is neither due nor late: the work was done
     * before.
     */
    Set<StepKind> kinds(Actor actor) {
        return switch (this) {
            case MINE -> EnumSet.allOf(StepKind.class);
            case RECEIVE -> EnumSet.of(StepKind.RECEIVE);
            case PROCESS -> {
                EnumSet<StepKind> others = EnumSet.allOf(StepKind.class);
                Stream.of(RECEIVE, APPROVE, NUMBER, HAND_OVER)
                        .filter(list -> list.isUsual(actor))
                        .forEach(list -> others.removeAll(list.kinds(actor)));
                yield others;
            }
            case APPROVE -> EnumSet.of(StepKind.APPROVE_SIGN);
            case NUMBER -> EnumSet.of(StepKind.NUMBER_AND_SEAL);
            case HAND_OVER -> EnumSet.of(StepKind.RETURN_RESULT);
            case SOON, LATE -> EnumSet.complementOf(EnumSet.of(StepKind.RETURN_RESULT));
        };
    }

    /** What the actor can do to several of its dossiers at once, the main action first. */
    List<DossierAction> batch(Actor actor) {
        List<DossierAction> actions = new ArrayList<>(
                switch (this) {
                    case MINE -> List.of(DossierAction.FORWARD);
                    case RECEIVE -> List.of(DossierAction.ACCEPT);
                    case PROCESS -> List.of(DossierAction.TAKE);
                    case APPROVE -> List.of(DossierAction.APPROVE, DossierAction.SEND_BACK);
                    case NUMBER -> List.of(DossierAction.NUMBER_RESULT);
                    case HAND_OVER, SOON, LATE -> List.of();
                });
        if (this == MINE || isHead(actor)) {
            actions.add(DossierAction.ASSIGN);
        }
        return actions;
    }

    /** Whether "take next" gives the actor work from this list. */
    boolean gives(Actor actor) {
        return (this == RECEIVE || this == PROCESS) && isUsual(actor);
    }

    /** Whether it is shown to the actor even when nothing is in it. */
    boolean isUsual(Actor actor) {
        Set<Role> roles = roles();
        return roles.isEmpty() || roles.stream().anyMatch(role -> actor.has(role.name()));
    }

    private static boolean isHead(Actor actor) {
        return actor.has(Role.DIVISION_HEAD.name()) || actor.has(Role.LEADER.name());
    }

    private boolean isFor(Actor actor) {
        return this == PROCESS || isUsual(actor);
    }

    /** Who usually has work in it; empty means everybody. */
    private Set<Role> roles() {
        return switch (this) {
            case MINE, SOON, LATE -> Set.of();
            case RECEIVE, HAND_OVER -> Set.of(Role.RECEPTION_OFFICER);
            case PROCESS -> Set.of(Role.CASE_OFFICER, Role.DIVISION_HEAD, Role.CONSULTED_AGENCY);
            case APPROVE -> Set.of(Role.LEADER);
            case NUMBER -> Set.of(Role.REGISTRAR);
        };
    }
}
