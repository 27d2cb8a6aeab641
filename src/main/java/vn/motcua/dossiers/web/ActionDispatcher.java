package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.directory.StaffId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.ActionNotOffered;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.ResultMissing;
import vn.motcua.dossiers.Turns;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Actor;

/** Turns an action by name, from API or screen, into the command of the facade. */
@Component
class ActionDispatcher {

    private final Dossiers dossiers;
    private final Turns turns;
    private final Assignments assignments;
    private final DossierRecords records;
    private final Documents documents;

    ActionDispatcher(
            Dossiers dossiers, Turns turns, Assignments assignments, DossierRecords records, Documents documents) {
        this.dossiers = dossiers;
        this.turns = turns;
        this.assignments = assignments;
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
            case APPROVE -> dossiers.approve(code, actor, request.remark());
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
            case NUMBER_RESULT -> dossiers.numberResult(code, actor, request.number());
            case HAND_OVER ->
                dossiers.handOver(code, actor, request.receiver(), Boolean.TRUE.equals(request.identityChecked()));
            case REQUEST_SUPPLEMENT ->
                turns.requestSupplement(
                        code, actor, Objects.requireNonNullElse(request.items(), List.of()), request.reason());
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
            case RECALL -> turns.recall(code, actor);
            case CORRECT -> turns.correct(code, actor, request.reason());
            case SUBMIT, FINISH, REPROJECT, REQUEST_PAYMENT, CONFIRM_PAYMENT ->
                throw new ActionNotOffered(request.action());
        }
    }
}
