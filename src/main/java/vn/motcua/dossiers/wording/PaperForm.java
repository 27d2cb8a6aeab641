package vn.motcua.dossiers.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The forms of Circular 03/2025/TT-VPCP, Annex I, whose fixed words can be changed. */
public enum PaperForm {
    /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
    RECEIPT("01"),
    /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
    SUPPLEMENT("02"),
    /** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
    REFUSAL("03"),
    /** Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
    EXTENSION("04"),
    /** Thông báo dừng giải quyết hồ sơ. */
    STOP("05");

    private final String number;

    PaperForm(String number) {
        this.number = number;
    }

    /** Its number in the annex, for example {@code 02}. */
    public String number() {
        return number;
    }

    /** Its places for fixed words, in the order of the paper. */
    public List<Slot> slots() {
        return this == RECEIPT
                ? List.of(Slot.TITLE, Slot.BASIS, Slot.NOTE)
                : List.of(Slot.TITLE, Slot.BASIS, Slot.OPENING, Slot.CLOSING, Slot.CONTACT, Slot.SIGNED_AS);
    }

    /** @throws UnknownPaperForm when there is none of this number */
    public static PaperForm ofNumber(String number) {
        return Arrays.stream(values())
                .filter(form -> form.number.equals(number))
                .findFirst()
                .orElseThrow(UnknownPaperForm::new);
    }

    /** What must stand there: a refusal without its reason, or a request without its last day, would not be one. */
    Set<Placeholder> required(Slot slot) {
        return switch (slot) {
            case OPENING -> Set.of(Placeholder.REASON);
            case CLOSING -> this == SUPPLEMENT || this == EXTENSION ? Set.of(Placeholder.DEADLINE) : Set.of();
            case CONTACT -> Set.of(Placeholder.DESK);
            case TITLE, BASIS, SIGNED_AS, NOTE -> Set.of();
        };
    }

    /** What may stand there. */
    public Set<Placeholder> allowed(Slot slot) {
        return switch (slot) {
            case OPENING, CLOSING ->
                this == SUPPLEMENT || this == EXTENSION
                        ? Set.of(Placeholder.values())
                        : Set.of(
                                Placeholder.REASON,
                                Placeholder.DESK,
                                Placeholder.CODE,
                                Placeholder.PROCEDURE,
                                Placeholder.PERSON);
            case CONTACT, NOTE -> Set.of(Placeholder.DESK, Placeholder.CODE, Placeholder.PROCEDURE, Placeholder.PERSON);
            case TITLE, BASIS, SIGNED_AS -> Set.of();
        };
    }
}
