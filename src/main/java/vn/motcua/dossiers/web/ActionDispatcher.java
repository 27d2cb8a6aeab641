package vn.motcua.dossiers.web;

import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.ActionNotOffered;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.ResultMissing;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Actor;

/** Turns an action by name, from API or screen, into the command of the facade. */
@Component
class ActionDispatcher {

    private final Dossiers dossiers;
    private final DossierRecords records;
    private final Documents documents;

    ActionDispatcher(Dossiers dossiers, DossierRecords records, Documents documents) {
        this.dossiers = dossiers;
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
            case REFUSE -> dossiers.refuse(code, actor, request.reason());
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
            case SUBMIT, FINISH, REQUEST_SUPPLEMENT, RESUBMIT, REQUEST_PAYMENT, CONFIRM_PAYMENT, WITHDRAW, STOP ->
                throw new ActionNotOffered(request.action());
        }
    }
}
