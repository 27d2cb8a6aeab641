package vn.motcua.dossiers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.signing.Pin;
import vn.motcua.dossiers.Consultation;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.workflow.JoinRule;

/** Names of the fields of a dossier's page, and the command they make. Each form has its own, for its own errors. */
final class CaseFields {

    static final String REFUSE_REASON = "lyDoTuChoi";
    static final String REFUSE_BASIS = "canCuTuChoi";
    static final String ITEMS = "canBoSung";
    static final String SUPPLEMENT_REASON = "lyDoBoSung";
    static final String WRONG_DATA = "duLieuSai";
    static final String SUPPLEMENT_REMARK = "noiDungBoSung";
    static final String NEW_DATE = "henLai";
    static final String EXTEND_REASON = "lyDoGiaHan";
    static final String EXTEND_LATE = "giaHanMuon";
    static final String WITHDRAW_REASON = "lyDoRut";
    static final String CORRECT_REASON = "lyDoSua";
    static final String CORRECT_BASIS = "canCuSua";
    static final String REVOKE_REASON = "lyDoThuHoi";
    static final String REVOKE_BASIS = "canCuThuHoi";
    static final String ASSIGNEE = "giaoCho";
    static final String ASSIGN_REASON = "lyDoGiao";
    static final String REOPEN_REASON = "lyDoMoLai";
    static final String PLACE = "noiChuyen";
    static final String TRANSFER_REASON = "lyDoChuyenNoi";
    static final String QUESTION = "cauHoi";
    static final String ASKED = "hoi";
    static final String ASKED_UNTIL = "hoiTruoc";
    static final int ASKED_AT_ONCE = 4;
    static final String JOIN = "khiNao";
    static final String IN_TURN = "lanLuot";
    static final String ERRAND = "chuyen";
    static final String ERRAND_TASK = "chuyenViec";
    static final String ERRAND_DAYS = "chuyenNgay";
    static final String OPINION = "yKien";
    static final String ANSWER = "traLoi";
    static final String BREAK_OFF_BASIS = "canCuDiTiep";
    static final String PAYMENT_REASON = "khoanPhaiNop";
    static final String PAYMENT_PAPER = "giayDaNop";
    static final String STOP_REASON = "lyDoDung";
    static final String BACK_REASON = "lyDoTraLai";
    static final String FORWARD_REMARK = "ghiChu";
    static final String APPROVE_REMARK = "yKienDuyet";
    static final String PIN = "maPin";
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
            WRONG_DATA,
            SUPPLEMENT_REMARK,
            NEW_DATE,
            EXTEND_REASON,
            WITHDRAW_REASON,
            STOP_REASON,
            PAYMENT_REASON,
            PAYMENT_PAPER,
            CORRECT_REASON,
            CORRECT_BASIS,
            REVOKE_REASON,
            REVOKE_BASIS,
            ASSIGN_REASON,
            REOPEN_REASON,
            PLACE,
            TRANSFER_REASON,
            QUESTION,
            ERRAND_TASK + 1,
            ERRAND_TASK + 2,
            ERRAND_TASK + 3,
            ERRAND_TASK + 4,
            ANSWER,
            BREAK_OFF_BASIS,
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
                typed.get(basis(action)),
                typed.getOrDefault(ITEMS, "").lines().toList(),
                TypedDate.parse(typed.getOrDefault(NEW_DATE, "")).orElse(null),
                typed.containsKey(EXTEND_LATE),
                typed.get(remark(action)),
                typed.get(NUMBER),
                id(typed.get(DRAFT_ID)),
                typed.get(RECEIVER),
                id(typed.get(ASSIGNEE)),
                typed.containsKey(IDENTITY),
                consulted(typed),
                one(JoinRule.class, typed.get(JOIN)),
                one(Consultation.Opinion.class, typed.get(OPINION)),
                typed.get(PLACE),
                typed.get(WRONG_DATA),
                typed.containsKey(IN_TURN) ? inTurn(typed) : null,
                pin(typed.getOrDefault(PIN, "")));
    }

    private static @Nullable Pin pin(String typed) {
        return typed.isEmpty() ? null : new Pin(typed);
    }

    /** The rows that name an agency; a row without a readable day is asked until yesterday, which is refused by name. */
    private static List<ActionRequest.Consulted> consulted(Map<String, String> typed) {
        List<ActionRequest.Consulted> rows = new ArrayList<>();
        for (int row = 1; row <= ASKED_AT_ONCE; row++) {
            Long agency = id(typed.get(ASKED + row));
            if (agency != null) {
                LocalDate day = TypedDate.parse(typed.getOrDefault(ASKED_UNTIL + row, ""))
                        .orElse(LocalDate.EPOCH);
                rows.add(new ActionRequest.Consulted(agency, day));
            }
        }
        return rows;
    }

    /** The rows that name an agency, in their order; a time that is no number is none, which is refused by name. */
    private static List<ActionRequest.InTurn> inTurn(Map<String, String> typed) {
        List<ActionRequest.InTurn> rows = new ArrayList<>();
        for (int row = 1; row <= ASKED_AT_ONCE; row++) {
            Long agency = id(typed.get(ERRAND + row));
            if (agency != null) {
                String days = typed.getOrDefault(ERRAND_DAYS + row, "").strip();
                rows.add(new ActionRequest.InTurn(
                        agency, typed.get(ERRAND_TASK + row), days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0));
            }
        }
        return rows;
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The field that a refusal is about; empty when it is about the dossier. */
    static String of(DossierAction action, DomainException refusal, Map<String, String> typed) {
        boolean inTurn = typed.containsKey(IN_TURN);
        return switch (refusal.code()) {
            case "dossiers.errandUnfit" -> ERRAND_TASK + 1;
            case "dossiers.reasonMissing" -> reason(action);
            case "dossiers.basisMissing" -> basis(action);
            case "dossiers.transferPlaceUnknown", "dossiers.competentAlready", "dossiers.competentUnitUnknown" -> PLACE;
            case "dossiers.questionMissing" -> QUESTION;
            case "dossiers.nobodyAsked", "dossiers.nobodyAnswers" -> (inTurn ? ERRAND : ASKED) + 1;
            case "dossiers.deadlinePast" -> ASKED_UNTIL + 1;
            case "dossiers.answerMissing" -> ANSWER;
            case "dossiers.supplementItemsMissing", "dossiers.dataHeldAlready" -> ITEMS;
            case "dossiers.newDateMissing", "dossiers.extensionTooEarly", "dossiers.extensionTooLate" -> NEW_DATE;
            case "dossiers.numberMissing", "dossiers.numberTaken", "dossiers.numberByBookOnly" -> NUMBER;
            case "documents.pinWrong", "documents.keyMissing", "documents.keyLocked", "documents.keyExpired" -> PIN;
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
            case REQUEST_PAYMENT -> PAYMENT_REASON;
            case CONFIRM_PAYMENT -> PAYMENT_PAPER;
            case CORRECT -> CORRECT_REASON;
            case REVOKE -> REVOKE_REASON;
            case ASSIGN -> ASSIGN_REASON;
            case CONSULT -> QUESTION;
            case REOPEN -> REOPEN_REASON;
            case TRANSFER -> TRANSFER_REASON;
            case BREAK_OFF -> BREAK_OFF_BASIS;
            default -> BACK_REASON;
        };
    }

    private static String basis(DossierAction action) {
        return switch (action) {
            case CORRECT -> CORRECT_BASIS;
            case REVOKE -> REVOKE_BASIS;
            case BREAK_OFF -> BREAK_OFF_BASIS;
            default -> REFUSE_BASIS;
        };
    }

    private static String remark(DossierAction action) {
        return switch (action) {
            case APPROVE -> APPROVE_REMARK;
            case RESUBMIT -> SUPPLEMENT_REMARK;
            case ANSWER -> ANSWER;
            default -> FORWARD_REMARK;
        };
    }

    static @Nullable Long id(@Nullable String text) {
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }
}
