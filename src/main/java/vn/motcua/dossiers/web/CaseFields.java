package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.platform.DomainException;

/** Names of the fields of a dossier's page, and the command they make. Each form has its own, for its own errors. */
final class CaseFields {

    static final String REFUSE_REASON = "lyDoTuChoi";
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
    static final List<String> TEXTS =
            List.of(REFUSE_REASON, BACK_REASON, FORWARD_REMARK, APPROVE_REMARK, NUMBER, RECEIVER);

    private CaseFields() {}

    static ActionRequest request(DossierAction action, int version, Map<String, String> typed) {
        return new ActionRequest(
                action,
                version,
                typed.get(action == DossierAction.REFUSE ? REFUSE_REASON : BACK_REASON),
                typed.get(action == DossierAction.APPROVE ? APPROVE_REMARK : FORWARD_REMARK),
                typed.get(NUMBER),
                id(typed.get(DRAFT_ID)),
                typed.get(RECEIVER),
                typed.containsKey(IDENTITY));
    }

    /** The field that a refusal is about; empty when it is about the dossier. */
    static String of(DossierAction action, DomainException refusal) {
        return switch (refusal.code()) {
            case "dossiers.reasonMissing" -> action == DossierAction.REFUSE ? REFUSE_REASON : BACK_REASON;
            case "dossiers.numberMissing" -> NUMBER;
            case "dossiers.identityNotChecked" -> RECEIVER;
            default -> action == DossierAction.ATTACH_RESULT ? DRAFT : "";
        };
    }

    private static @Nullable Long id(@Nullable String text) {
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }
}
