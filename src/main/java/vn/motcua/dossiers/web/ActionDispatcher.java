package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.directory.AdminUnit;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.UnitId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.ActionNotOffered;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.Consultation;
import vn.motcua.dossiers.Consultations;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.FinancialDuties;
import vn.motcua.dossiers.ResultMissing;
import vn.motcua.dossiers.ResultRevocations;
import vn.motcua.dossiers.Transfers;
import vn.motcua.dossiers.Turns;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Asked;
import vn.motcua.workflow.JoinRule;

/** Turns an action by name, from API or screen, into the command of the facade. */
@Component
class ActionDispatcher {

    private final Dossiers dossiers;
    private final Turns turns;
    private final FinancialDuties duties;
    private final ResultRevocations revocations;
    private final Assignments assignments;
    private final Consultations consultations;
    private final Transfers transfers;
    private final TypedCommune communes;
    private final Calendars calendars;
    private final DossierRecords records;
    private final Documents documents;

    ActionDispatcher(
            Dossiers dossiers,
            Turns turns,
            FinancialDuties duties,
            ResultRevocations revocations,
            Assignments assignments,
            Consultations consultations,
            Transfers transfers,
            TypedCommune communes,
            Calendars calendars,
            DossierRecords records,
            Documents documents) {
        this.dossiers = dossiers;
        this.turns = turns;
        this.duties = duties;
        this.revocations = revocations;
        this.assignments = assignments;
        this.consultations = consultations;
        this.transfers = transfers;
        this.communes = communes;
        this.calendars = calendars;
        this.records = records;
        this.documents = documents;
    }

    /** Does it; whoever may not read the dossier is told only that there is none. */
    void act(DossierCode code, Actor actor, ActionRequest request) {
        try {
            dispatch(code, actor, request);
        } catch (DomainException refusal) {
            records.requireReadable(code, actor);
            throw refusal;
        }
    }

    private void dispatch(DossierCode code, Actor actor, ActionRequest request) {
        if (request.version() != null) {
            dossiers.requireVersion(code, request.version());
        }
        switch (request.action()) {
            case ACCEPT -> dossiers.accept(code, actor);
            case REFUSE -> dossiers.refuse(code, actor, request.reason(), request.basis());
            case TAKE -> dossiers.take(code, actor);
            case FORWARD -> dossiers.forward(code, actor, request.remark());
            case APPROVE -> dossiers.approve(code, actor, request.remark(), request.pin());
            case SEND_BACK -> dossiers.sendBack(code, actor, request.reason());
            case ATTACH_RESULT -> {
                if (request.documentId() == null) {
                    throw new ResultMissing();
                }
                dossiers.attachResult(
                        code,
                        actor,
                        documents.getOwn(new DocumentId(request.documentId())).id());
            }
            case NUMBER_RESULT -> dossiers.numberResult(code, actor, request.number(), request.pin());
            case HAND_OVER ->
                dossiers.handOver(code, actor, request.receiver(), Boolean.TRUE.equals(request.identityChecked()));
            case REQUEST_SUPPLEMENT ->
                turns.requestSupplement(
                        code,
                        actor,
                        Objects.requireNonNullElse(request.items(), List.of()),
                        request.reason(),
                        request.wrongData());
            case REQUEST_PAYMENT -> duties.request(code, actor, request.reason());
            case CONFIRM_PAYMENT -> duties.confirm(code, actor, request.reason());
            case RESUBMIT -> turns.resubmit(code, actor, Map.of(), request.remark());
            case WITHDRAW -> turns.withdraw(code, actor, request.reason());
            case STOP -> turns.stop(code, actor, request.reason());
            case EXTEND ->
                turns.extend(code, actor, request.newDate(), request.reason(), Boolean.TRUE.equals(request.late()));
            case ASSIGN ->
                assignments.assign(
                        code,
                        actor,
                        request.assignee() == null ? null : new StaffId(request.assignee()),
                        request.reason());
            case CONSULT -> consult(code, actor, request);
            case ANSWER -> consultations.answer(code, actor, request.opinion(), request.remark());
            case BREAK_OFF -> consultations.breakOff(code, actor, request.reason());
            case REPLAN -> throw new ActionNotOffered(request.action());
            case RECALL -> turns.recall(code, actor);
            case TRANSFER -> transfers.transfer(code, actor, place(request.place()), request.reason());
            case REOPEN -> turns.reopen(code, actor, request.reason());
            case CORRECT -> turns.correct(code, actor, request.reason(), request.basis());
            case REVOKE -> revocations.revoke(code, actor, request.reason(), request.basis());
            case SUBMIT, FINISH, REPROJECT, RESOLVE_AT_ONCE, CHARGE, CALL_OFF, COLLECT, DIGITISE ->
                throw new ActionNotOffered(request.action());
        }
    }

    private void consult(DossierCode code, Actor actor, ActionRequest request) {
        List<ActionRequest.InTurn> inTurn = request.inTurn();
        if (inTurn == null) {
            consultations.ask(code, actor, question(request));
        } else {
            consultations.askInTurn(
                    code,
                    actor,
                    inTurn.stream()
                            .map(one -> new Consultation.Errand(new AgencyId(one.agency()), one.task(), one.days()))
                            .toList());
        }
    }

    private Consultation.Question question(ActionRequest request) {
        List<Asked> asked = Objects.requireNonNullElse(request.consulted(), List.<ActionRequest.Consulted>of()).stream()
                .map(one -> {
                    AgencyId agency = new AgencyId(one.agency());
                    return new Asked(agency, calendars.of(agency).closeOfDay(one.answerBy()));
                })
                .toList();
        return new Consultation.Question(
                request.reason(), Objects.requireNonNullElse(request.join(), JoinRule.ALL), asked);
    }

    /** The one commune that is meant; null when it is none or one of several. */
    private @Nullable UnitId place(@Nullable String typed) {
        List<AdminUnit> meant = typed == null || typed.isBlank() ? List.of() : communes.find(typed);
        return meant.size() == 1 ? meant.getFirst().id() : null;
    }
}
