package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.text.TypedDate;

/** Names of the fields of a dossier's page, and the command they make. Each form has its own, for its own errors. */
final class CaseFields {

    static final String REFUSE_REASON = "lyDoTuChoi";
    static final String REFUSE_BASIS = "canCuTuChoi";
    static final String ITEMS = "canBoSung";
    static final String SUPPLEMENT_REASON = "lyDoBoSung";
    static final String SUPPLEMENT_REMARK = "noiDungBoSung";
    static final String NEW_DATE = "henLai";
    static final String EXTEND_REASON = "lyDoGiaHan";
    static final String EXTEND_LATE = "giaHanMuon";
    static final String WITHDRAW_REASON = "lyDoRut";
    static final String CORRECT_REASON = "lyDoSua";
    static final String ASSIGNEE = "giaoCho";
    static final String ASSIGN_REASON = "lyDoGiao";
    static final String STOP_REASON = "lyDoDung";
    static final String BACK_REASON = "lyDoTraLai";
    static final String FORWARD_REMARK = "ghiChu";
    static final String APPROVE_REMARK = "yKienDuyet";
    static final String NUMBER = "soKetQua";
    static final String RECEIVER = "nguoiNhan";
    static final String IDENTITY = "doiChieu";
    static final String DRAFT = "duThao";
    static final String DRAFT_ID = "duThaoDaTai";
    static final String DRAFT_NAME = "tenDuThao";

    /** Fields that hold what a person wrote. */
    static final List<String> TEXTS = List.of(
            REFUSE_REASON,
            REFUSE_BASIS,
            ITEMS,
            SUPPLEMENT_REASON,
            SUPPLEMENT_REMARK,
            NEW_DATE,
            EXTEND_REASON,
            WITHDRAW_REASON,
            STOP_REASON,
            CORRECT_REASON,
            ASSIGN_REASON,
            BACK_REASON,
            FORWARD_REMARK,
            APPROVE_REMARK,
            NUMBER,
            RECEIVER);

    private CaseFields() {}

    static ActionRequest request(DossierAction action, int version, Map<String, String> typed) {
        return new ActionRequest(
                action,
                version,
                typed.get(reason(action)),
                typed.get(REFUSE_BASIS),
                typed.getOrDefault(ITEMS, "").lines().toList(),
                TypedDate.parse(typed.getOrDefault(NEW_DATE, "")).orElse(null),
                typed.containsKey(EXTEND_LATE),
                typed.get(remark(action)),
                typed.get(NUMBER),
                id(typed.get(DRAFT_ID)),
                typed.get(RECEIVER),
                id(typed.get(ASSIGNEE)),
                typed.containsKey(IDENTITY));
    }

    /** The field that a refusal is about; empty when it is about the dossier. */
    static String of(DossierAction action, DomainException refusal) {
        return switch (refusal.code()) {
            case "dossiers.reasonMissing" -> reason(action);
            case "dossiers.basisMissing" -> REFUSE_BASIS;
            case "dossiers.supplementItemsMissing" -> ITEMS;
            case "dossiers.newDateMissing", "dossiers.extensionTooEarly", "dossiers.extensionTooLate" -> NEW_DATE;
            case "dossiers.numberMissing" -> NUMBER;
            case "dossiers.officerMissing", "dossiers.officerNotAble" -> ASSIGNEE;
            case "dossiers.identityNotChecked" -> RECEIVER;
            default -> action == DossierAction.ATTACH_RESULT ? DRAFT : "";
        };
    }

    private static String reason(DossierAction action) {
        return switch (action) {
            case REFUSE -> REFUSE_REASON;
            case REQUEST_SUPPLEMENT -> SUPPLEMENT_REASON;
            case EXTEND -> EXTEND_REASON;
            case WITHDRAW -> WITHDRAW_REASON;
            case STOP -> STOP_REASON;
            case CORRECT -> CORRECT_REASON;
            case ASSIGN -> ASSIGN_REASON;
            default -> BACK_REASON;
        };
    }

    private static String remark(DossierAction action) {
        return switch (action) {
            case APPROVE -> APPROVE_REMARK;
            case RESUBMIT -> SUPPLEMENT_REMARK;
            default -> FORWARD_REMARK;
        };
    }

    static @Nullable Long id(@Nullable String text) {
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }
}
