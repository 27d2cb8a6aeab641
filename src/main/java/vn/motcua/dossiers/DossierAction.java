package vn.motcua.dossiers;

/** What can be done to a dossier; see {@link Lifecycle} for when. */
public enum DossierAction {
    SUBMIT,
    ACCEPT,
    REFUSE,
    TAKE,
    FORWARD,
    APPROVE,
    SEND_BACK,
    ATTACH_RESULT,
    NUMBER_RESULT,
    FINISH,
    HAND_OVER,
    REQUEST_SUPPLEMENT,
    RESUBMIT,
    REQUEST_PAYMENT,
    CONFIRM_PAYMENT,
    WITHDRAW,
    STOP,
    EXTEND,
    REPLAN,
    RECALL,
    ASSIGN,
    REPROJECT,
    CONSULT,
    ANSWER,
    BREAK_OFF,
    RESOLVE_AT_ONCE,
    REOPEN,
    TRANSFER,
    CORRECT,
    /** The result is taken back. */
    REVOKE,
    /** Fees are asked for, or all of them taken off. */
    CHARGE,
    /** Fees are not asked for any more. */
    CALL_OFF,
    /** Fees were paid. */
    COLLECT,
    /** Papers were scanned and put in order. */
    DIGITISE
}
