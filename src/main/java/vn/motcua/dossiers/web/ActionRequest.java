package vn.motcua.dossiers.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.signing.Pin;
import vn.motcua.dossiers.Consultation;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.workflow.JoinRule;

/**
 * One action on a dossier.
 *
 * @param action what is done
 * @param version the dossier's version that was read; the action is refused when it changed since; null asks nothing
 * @param reason why: mandatory for REFUSE, SEND_BACK, REQUEST_SUPPLEMENT, EXTEND, WITHDRAW, STOP,
 *     CORRECT, REVOKE and ASSIGN; the question of CONSULT, the basis of BREAK_OFF, what REQUEST_PAYMENT waits for and
 *     the paper that CONFIRM_PAYMENT rests on
 * @param basis the article it rests on: mandatory for REFUSE, CORRECT and REVOKE
 * @param items what is missing or wrong: mandatory for REQUEST_SUPPLEMENT
 * @param newDate the new day: mandatory for EXTEND
 * @param late whether EXTEND is meant although less than a day is left
 * @param remark a note for the next officer
 * @param number number of the result in the register: mandatory for NUMBER_RESULT
 * @param documentId the uploaded draft result: mandatory for ATTACH_RESULT
 * @param receiver name of who takes the result: mandatory for HAND_OVER
 * @param assignee id of the colleague who is to do it: mandatory for ASSIGN
 * @param identityChecked whether their identity paper was compared: true for HAND_OVER
 * @param consulted agencies that are asked, each with its last day: mandatory for CONSULT
 * @param join when the dossier goes on: all answered, one did, or the deadlines are over; all when null
 * @param opinion what the asked agency answers: mandatory for ANSWER, its words in {@code remark}
 * @param place name or code of the commune whose agency is competent: mandatory for TRANSFER
 * @param wrongData what is wrong with data that is at hand, when REQUEST_SUPPLEMENT wants a paper for it all the same
 * @param inTurn agencies that work one after the other; when given, CONSULT sends the dossier round them
 * @param pin opens the key of who does APPROVE or NUMBER_RESULT, which signs the result; never written anywhere
 */
record ActionRequest(
        @NotNull DossierAction action,
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable List<String> items,
        @Nullable LocalDate newDate,
        @Nullable Boolean late,
        @Nullable String remark,
        @Nullable String number,
        @Nullable Long documentId,
        @Nullable String receiver,
        @Nullable Long assignee,
        @Nullable Boolean identityChecked,
        @Nullable @Valid List<Consulted> consulted,
        @Nullable JoinRule join,
        Consultation.@Nullable Opinion opinion,
        @Nullable String place,
        @Nullable String wrongData,
        @Nullable @Valid List<InTurn> inTurn,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        Pin pin) {

    /**
     * An agency that works when its turn comes.
     *
     * @param agency its id
     * @param task what it is to do
     * @param days working days, from its turn on
     */
    record InTurn(long agency, @Nullable String task, int days) {}

    /**
     * An agency that is asked.
     *
     * @param agency its id
     * @param answerBy the last day for its answer
     */
    record Consulted(long agency, @NotNull LocalDate answerBy) {}

    /** An action that needs nothing but what many dossiers have in common, on whatever the dossier has become. */
    static ActionRequest of(DossierAction action, @Nullable String reason, @Nullable Long assignee, @Nullable Pin pin) {
        return new ActionRequest(
                action, null, reason, null, null, null, null, null, null, null, null, assignee, null, null, null, null,
                null, null, null, pin);
    }
}
