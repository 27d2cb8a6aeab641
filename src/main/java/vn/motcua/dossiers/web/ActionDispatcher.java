package vn.motcua.dossiers.web;

import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.ActionNotOffered;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.ResultMissing;
import vn.motcua.platform.security.Actor;

/** Turns an action by name, from API or screen, into the command of the facade. */
@Component
class ActionDispatcher {

    private final Dossiers dossiers;
    private final Documents documents;

    ActionDispatcher(Dossiers dossiers, Documents documents) {
        this.dossiers = dossiers;
        this.documents = documents;
    }

    void act(DossierCode code, Actor actor, ActionRequest request) {
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
