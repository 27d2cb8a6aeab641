package vn.motcua.dossiers.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.wording.WordingProblem.Kind;

/** Circular 03/2025/TT-VPCP, Annex I: the words of forms 01 to 05, and what they cannot be without. */
class WordingTest {

    private static Wording wording(PaperForm form, Map<Slot, String> changes) {
        Map<Slot, String> texts = new EnumMap<>(Slot.class);
        form.slots().forEach(slot -> texts.put(slot, "Lời văn"));
        texts.put(Slot.OPENING, "Lý do: {lyDo}");
        texts.put(
                Slot.CLOSING, form == PaperForm.SUPPLEMENT || form == PaperForm.EXTENSION ? "Trước {han}" : "Nộp lại");
        texts.put(Slot.CONTACT, "Hỏi {noiTiepNhan}");
        texts.putAll(changes);
        return new Wording(form, texts);
    }

    private static List<WordingProblem> problems(PaperForm form, Slot slot, String text) {
        return wording(form, Map.of(slot, text)).problems();
    }

    @Test
    void wordsWithEverythingAreFine() {
        assertThat(wording(PaperForm.SUPPLEMENT, Map.of()).problems()).isEmpty();
        assertThat(wording(PaperForm.RECEIPT, Map.of(Slot.NOTE, "Mã {maHoSo}")).problems())
                .isEmpty();
    }

    /** NĐ 118/2025 Art. 11.2c, 19.5: a request for papers says why and until when. */
    @Test
    void aRequestForPapersNeedsReasonAndLastDay() {
        assertThat(problems(PaperForm.SUPPLEMENT, Slot.OPENING, "Đề nghị bổ sung"))
                .containsExactly(new WordingProblem(Slot.OPENING, Kind.MISSING, "{lyDo}"));
        assertThat(problems(PaperForm.SUPPLEMENT, Slot.CLOSING, "Đề nghị sớm"))
                .containsExactly(new WordingProblem(Slot.CLOSING, Kind.MISSING, "{han}"));
    }

    /** NĐ 118/2025 Art. 19.6: the apology names the new date. */
    @Test
    void anApologyNeedsTheNewDate() {
        assertThat(problems(PaperForm.EXTENSION, Slot.CLOSING, "Rất mong thông cảm"))
                .containsExactly(new WordingProblem(Slot.CLOSING, Kind.MISSING, "{han}"));
    }

    @Test
    void refusesPlaceholdersThatDoNotExistOrNotHere() {
        assertThat(problems(PaperForm.STOP, Slot.OPENING, "{lyDo} {tien}"))
                .containsExactly(new WordingProblem(Slot.OPENING, Kind.UNKNOWN, "{tien}"));
        assertThat(problems(PaperForm.STOP, Slot.OPENING, "{lyDo} {han}"))
                .containsExactly(new WordingProblem(Slot.OPENING, Kind.UNKNOWN, "{han}"));
        assertThat(problems(PaperForm.STOP, Slot.TITLE, "Thông báo {maHoSo}"))
                .containsExactly(new WordingProblem(Slot.TITLE, Kind.UNKNOWN, "{maHoSo}"));
    }

    @Test
    void refusesHalfAPlaceholder() {
        assertThat(problems(PaperForm.REFUSAL, Slot.CLOSING, "Xem {maHoSo"))
                .containsExactly(new WordingProblem(Slot.CLOSING, Kind.BRACE, ""));
    }

    @Test
    void onlyTheLegalBasisMayBeEmpty() {
        assertThat(problems(PaperForm.STOP, Slot.BASIS, "")).isEmpty();
        assertThat(problems(PaperForm.STOP, Slot.TITLE, " "))
                .containsExactly(new WordingProblem(Slot.TITLE, Kind.EMPTY, ""));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(problems(PaperForm.STOP, Slot.TITLE, "x".repeat(201)))
                .containsExactly(new WordingProblem(Slot.TITLE, Kind.TOO_LONG, "200"));
    }

    /** What an officer or a citizen wrote is never read for placeholders. */
    @Test
    void fillsEachPlaceholderOnce() {
        FilledWording filled = wording(PaperForm.STOP, Map.of(Slot.OPENING, "Một\nLý do: {lyDo}, {maHoSo}"))
                .fill(Map.of(Placeholder.REASON, "{maHoSo} $1 \\", Placeholder.CODE, "H17"));
        assertThat(filled.paragraphs(Slot.OPENING)).containsExactly("Một", "Lý do: {maHoSo} $1 \\, H17");
    }
}
