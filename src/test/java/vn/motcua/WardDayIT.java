package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.documents.SampleFiles;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.VietnamTime;

/**
 * A day of a ward on its officers' screens: the counter, two case officers, head, leader, registrar, a department that
 * is asked; what the citizen does to a dossier is in {@link TurnsJourneyIT}.
 */
@WholeProduct
class WardDayIT {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    @LocalServerPort
    int port;

    private Browser browser;
    private OfficerDesk counter;
    private OfficerDesk hai;
    private OfficerDesk mai;
    private OfficerDesk head;
    private OfficerDesk leader;

    @BeforeEach
    void openTheWard() {
        browser = new Browser(port);
        counter = officer("tk.tiepnhan");
        hai = officer("tk.thuly");
        mai = officer("tk.thuly2");
        head = officer("tk.truongphong");
        leader = officer("tk.lanhdao");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private OfficerDesk officer(String login) {
        return new OfficerDesk(browser.person(1366)).signIn(login);
    }

    private static String dossier(String code) {
        return "/viec/ho-so/" + code;
    }

    @Test
    void everyTurnOfADossierIsTakenOnTheScreens() {
        counter.open("/quay/nhanh?thuTuc=2.000815");
        counter.field("hoTen", "Đỗ Thị Ấm").field("soBan", "3").button("Ghi sổ, trả kết quả");
        assertThat(counter.text()).contains("Đã trả kết quả số", "Đỗ Thị Ấm");

        counter.open("/quay/nhieu?thuTuc=1.004873");
        counter.field("danhSach", "Lý Văn Ân\nLý Thị Bưởi; 12\nLý Văn Công; 048090000123; 0905000111\nLý Thị Diệp")
                .button("Nhận tất cả");
        assertThat(counter.text()).contains("Đã nhận 3 trong 4 hồ sơ", "Số định danh có 12 chữ số");
        List<String> codes = counter.codes();
        assertThat(codes).hasSize(3);

        hai.open("/viec?ds=dang-cho-xu-ly").button("Lấy hồ sơ tiếp theo");
        assertThat(hai.text()).contains("Bạn đã nhận hồ sơ gấp nhất");

        asksAndDecides(codes.get(0));
        stopsOpensAgainAndTransfers(codes.get(1));
        refusesAfterAppraisal(codes.get(2));
    }

    /** Given to a colleague, a department asked, sent back, approved, handed over, corrected. */
    private void asksAndDecides(String code) {
        hai.open(dossier(code)).button("Nhận việc này");
        head.open(dossier(code)).unfold("Giao cho người khác");
        head.select("giaoCho", "Đặng Thị Mai").field("lyDoGiao", "Cân đối việc").button("Giao việc");
        assertThat(head.text()).contains("Đã giao hồ sơ");

        mai.open(dossier(code)).unfold("Lấy ý kiến cơ quan khác");
        mai.field("cauHoi", "Có tranh chấp không?")
                .select("hoi1", "Sở Tư pháp")
                .field("hoiTruoc1", LocalDate.now(VietnamTime.ZONE).plusDays(5).format(TYPED))
                .button("Gửi lấy ý kiến");
        assertThat(mai.text()).contains("Đã gửi lấy ý kiến", "chờ ý kiến").doesNotContain("Chuyển bước tiếp theo");

        OfficerDesk department = officer("stp.ykien").open("/viec").openDossier(code);
        department.button("Gửi ý kiến");
        assertThat(department.text()).contains("Hãy chọn ý kiến");
        department
                .pick("yKien", "DISAGREE")
                .field("traLoi", "Đang có tranh chấp")
                .button("Gửi ý kiến");

        mai.open(dossier(code));
        assertThat(mai.text()).contains("Không đồng ý", "Đang có tranh chấp");
        passOn(mai, code);
        leader.open(dossier(code)).unfold("Trả lại người thụ lý");
        leader.field("lyDoTraLai", "Nêu rõ tranh chấp").button("Trả lại");
        mai.open(dossier(code)).button("Chuyển bước tiếp theo");
        head.open(dossier(code)).button("Chuyển bước tiếp theo");
        leader.open(dossier(code)).button("Duyệt");
        officer("tk.vanthu").open(dossier(code)).field("soKetQua", "77/XN").button("Cấp số, hoàn thành");
        counter.open(dossier(code));
        counter.field("nguoiNhan", "Lý Văn Ân")
                .tick("Đã đối chiếu với người nhận")
                .button("Trả kết quả");
        counter.unfold("Kết quả có sai sót, sửa lại");
        counter.field("lyDoSua", "Sai ngày sinh")
                .field("canCuSua", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP")
                .button("Chuyển sửa kết quả");
        mai.open(dossier(code));
        assertThat(mai.text()).contains("Sai ngày sinh", "Chuyển bước tiếp theo");
        assertThat(mai.download(dossier(code) + "/phieu-kiem-soat.pdf")).startsWith('%', 'P', 'D', 'F');
    }

    /** With a draft past the head to the leader. */
    private void passOn(OfficerDesk officer, String code) {
        officer.open(dossier(code));
        officer.choose("Dự thảo kết quả", "du-thao.pdf", "application/pdf", SampleFiles.pdf(1));
        officer.button("Đính kèm dự thảo").button("Chuyển bước tiếp theo");
        head.open(dossier(code)).button("Chuyển bước tiếp theo");
    }

    private void stopsOpensAgainAndTransfers(String code) {
        counter.open(dossier(code)).unfold("Dừng giải quyết (mẫu 05)");
        counter.field("lyDoDung", "Nhầm hồ sơ").button("Dừng giải quyết");
        leader.open(dossier(code)).unfold("Mở lại hồ sơ");
        leader.field("lyDoMoLai", "Dừng nhầm").button("Mở lại hồ sơ");
        counter.open(dossier(code)).button("Tiếp nhận, in giấy hẹn");

        hai.open(dossier(code)).unfold("Chuyển đúng nơi giải quyết");
        hai.field("noiChuyen", "không có nơi này")
                .field("lyDoChuyenNoi", "Thường trú nơi khác")
                .button("Chuyển hồ sơ");
        assertThat(hai.text()).contains("Hãy nhập đúng tên một xã, phường");
        hai.field("noiChuyen", "ba na").button("Chuyển hồ sơ");
        assertThat(hai.text()).contains("Đã chuyển hồ sơ", "Xã Bà Nà");
        OfficerDesk there = officer("bn.thuly").open("/viec?ds=dang-cho-xu-ly");
        assertThat(there.text()).contains(code);
        counter.open("/ban-giay");
        assertThat(counter.text()).contains(code);
        counter.open(dossier(code)).unfold("Giao giấy tờ cho nơi khác");
        counter.select("den", "Bà Nà").button("Giao giấy tờ");
        OfficerDesk coming = officer("bn.tiepnhan").open("/ban-giay");
        coming.field("ma", "https://example.vn/tra-cuu?ma=" + code).button("Đã nhận giấy tờ");
        assertThat(coming.text()).contains("Đã nhận giấy tờ của hồ sơ " + code);
    }

    private void refusesAfterAppraisal(String code) {
        hai.open(dossier(code)).button("Nhận việc này");
        passOn(hai, code);
        leader.open(dossier(code)).unfold("Từ chối tiếp nhận");
        leader.field("lyDoTuChoi", "Không đủ điều kiện").button("Từ chối tiếp nhận");
        assertThat(leader.text()).contains("căn cứ");
        leader.field("canCuTuChoi", "Điều 10 NĐ 123/2015").button("Từ chối tiếp nhận");
        counter.open("/viec/tim?q=ly thi diep");
        assertThat(counter.text()).contains(code, "Không được tiếp nhận");
    }
}
