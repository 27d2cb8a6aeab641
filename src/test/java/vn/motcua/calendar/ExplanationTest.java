package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.TestCalendars.DEFAULT;
import static vn.motcua.calendar.TestCalendars.vn;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void tellsHowHoursRanOverTet() {
        assertThat(DEFAULT.due(vn("2026-02-13T16:50"), LegalTime.hours(2)).explanation())
                .containsExactly(
                        "Nhận lúc 16:50 thứ Sáu 13/02/2026.",
                        "Tính 2 giờ làm việc: 40 phút ngày 13/02/2026, 1 giờ 20 phút ngày 23/02/2026.",
                        "14–22/02/2026 nghỉ Tết Nguyên đán, không tính.",
                        "Hạn: 08:50 thứ Hai 23/02/2026.");
    }

    @Test
    void namesEveryHolidayAndWeeklyDayOffThatWasSkipped() {
        assertThat(DEFAULT.due(vn("2026-08-28T10:00"), LegalTime.workingDays(3)).explanation())
                .containsExactly(
                        "Nhận lúc 10:00 thứ Sáu 28/08/2026.",
                        "Không tính ngày nhận. Tính 3 ngày làm việc: 03/09/2026, 04/09/2026, 07/09/2026.",
                        "29/08–02/09/2026 nghỉ hoán đổi, Quốc khánh (ngày liền kề), Quốc khánh, không tính.",
                        "Nghỉ hằng tuần, không tính: 05–06/09/2026.",
                        "Hạn: 17:30 thứ Hai 07/09/2026.");
    }

    @Test
    void saysThatASwappedSaturdayIsWorked() {
        assertThat(DEFAULT.due(vn("2026-01-09T09:00"), LegalTime.workingDays(1)).explanation())
                .contains("Ngày 10/01/2026 (thứ Bảy) là ngày làm việc: Làm bù (hoán đổi 2/1).");
    }

    @Test
    void tellsEachPhaseAndWhereTheNextBegins() {
        LegalTime time = LegalTime.inTurn(
                List.of(LegalTime.workingDays(3), LegalTime.hours(4), LegalTime.calendarDays(2), LegalTime.sameDay()));

        assertThat(DEFAULT.due(vn("2026-08-28T10:00"), time).explanation())
                .containsExactly(
                        "Nhận lúc 10:00 thứ Sáu 28/08/2026.",
                        "Không tính ngày nhận. Tính 3 ngày làm việc: 03/09/2026, 04/09/2026, 07/09/2026.",
                        "29/08–02/09/2026 nghỉ hoán đổi, Quốc khánh (ngày liền kề), Quốc khánh, không tính.",
                        "Nghỉ hằng tuần, không tính: 05–06/09/2026.",
                        "Giai đoạn 1 kết thúc 17:30 thứ Hai 07/09/2026; giai đoạn 2 tính tiếp từ đó.",
                        "Tính 4 giờ làm việc: 4 giờ ngày 08/09/2026.",
                        "Giai đoạn 2 kết thúc 11:30 thứ Ba 08/09/2026; giai đoạn 3 tính tiếp từ đó.",
                        "Tính 2 ngày theo lịch, kể cả ngày nghỉ: đến thứ Năm 10/09/2026.",
                        "Giai đoạn 3 kết thúc 17:30 thứ Năm 10/09/2026; giai đoạn 4 tính tiếp từ đó.",
                        "Giai đoạn trước kết thúc từ 15:00 trở đi: làm xong trong ngày làm việc tiếp theo.",
                        "Hạn: 17:30 thứ Sáu 11/09/2026.");
    }

    @Test
    void saysWhyTheLastDayMoved() {
        assertThat(DEFAULT.due(vn("2026-03-31T16:00"), LegalTime.months(1)).explanation())
                .containsExactly(
                        "Nhận lúc 16:00 thứ Ba 31/03/2026.",
                        "Tính 1 tháng kể từ ngày nhận: đến thứ Năm 30/04/2026.",
                        "Ngày 30/04/2026 là ngày nghỉ: hạn chuyển đến cuối ngày làm việc tiếp theo.",
                        "30/04–03/05/2026 nghỉ Ngày Chiến thắng, Quốc tế Lao động, không tính.",
                        "Hạn: 17:30 thứ Hai 04/05/2026.");
    }

    @Test
    void saysSinceWhenAReceiptOutsideWorkingTimeCounts() {
        assertThat(DEFAULT.due(vn("2026-11-24T10:00"), LegalTime.workingDays(1)).explanation())
                .containsExactly(
                        "Nhận lúc 10:00 thứ Ba 24/11/2026.",
                        "Ngoài giờ làm việc: tính như nhận lúc 07:30 thứ Tư 25/11/2026.",
                        "Không tính ngày nhận. Tính 1 ngày làm việc: 26/11/2026.",
                        "24/11/2026 nghỉ Ngày Văn hóa Việt Nam, không tính.",
                        "Hạn: 17:30 thứ Năm 26/11/2026.");
    }

    @Test
    void warnsAboutProposedDaysThatWereNotSubtracted() {
        assertThat(DEFAULT.due(vn("2027-02-04T10:00"), LegalTime.workingDays(1)).explanation())
                .contains("Mới được đề xuất nghỉ, chưa quyết định nên chưa trừ: 04/02/2027, 05/02/2027.");
    }

    @Test
    void saysWhichLimitDecidedAboutToday() {
        assertThat(TestCalendars.SAT_HALF
                        .due(vn("2026-06-06T11:00"), LegalTime.sameDay())
                        .explanation())
                .contains("Nhận từ 11:00 trở đi: trả kết quả trong ngày làm việc tiếp theo.");
    }

    @Test
    void summarisesALongSpan() {
        assertThat(DEFAULT.due(vn("2026-06-01T08:00"), LegalTime.workingDays(60))
                        .explanation())
                .hasSizeLessThan(10)
                .contains("Không tính ngày nhận. Tính 60 ngày làm việc, từ ngày 02/06/2026 đến ngày 22/08/2026.");
    }
}
