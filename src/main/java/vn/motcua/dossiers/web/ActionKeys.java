package vn.motcua.dossiers.web;

import vn.motcua.dossiers.DossierAction;

/** The key of each action on the officers' screens, the same on the work list and on the dossier. */
final class ActionKeys {

    private ActionKeys() {}

    /** One letter; empty for an action that officers do not call. */
    static String of(DossierAction action) {
        return switch (action) {
            case ACCEPT -> "t";
            case REFUSE -> "u";
            case TAKE -> "n";
            case FORWARD -> "c";
            case APPROVE -> "d";
            case SEND_BACK -> "l";
            case ATTACH_RESULT -> "a";
            case NUMBER_RESULT -> "s";
            case HAND_OVER -> "r";
            case REQUEST_SUPPLEMENT -> "b";
            case EXTEND -> "g";
            case REPLAN -> "";
            case RECALL -> "h";
            case ASSIGN -> "p";
            case CONSULT -> "y";
            case ANSWER -> "i";
            case RESUBMIT -> "o";
            case SUBMIT,
                    FINISH,
                    REPROJECT,
                    RESOLVE_AT_ONCE,
                    REOPEN,
                    REQUEST_PAYMENT,
                    CONFIRM_PAYMENT,
                    CHARGE,
                    CALL_OFF,
                    COLLECT,
                    DIGITISE,
                    WITHDRAW,
                    STOP,
                    CORRECT,
                    REVOKE,
                    BREAK_OFF,
                    TRANSFER -> "";
        };
    }
}
