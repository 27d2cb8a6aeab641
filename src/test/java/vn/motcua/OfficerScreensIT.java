package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.documents.SampleFiles;
import vn.motcua.pages.OfficerDesk;

/** The officers' work in a browser: a dossier from the counter to the hand-over, with pictures of each screen. */
@WholeProduct
class OfficerScreensIT {

    /** Seconds for one key of a person who types rarely, and for thinking of what comes next (keystroke-level model). */
    private static final double KEY = 0.28;

    private static final double THOUGHT = 1.35;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    /** NĐ 118/2025 Art. 14: received at Thanh Khê for a resident of Bà Nà; no mouse, under a minute of work. */
    @Test
    void takesADossierForAnotherCommuneByKeyboardInUnderAMinute() {
        OfficerDesk desk = officer("tk.tiepnhan").open("/quay").picture("counter-search");
        int fields = 7;

        desk.type("tinh trang hon nhan").press("Enter").await("Nhận hồ sơ tại quầy");
        desk.press("Escape", "Tab", "j", "Enter").await("Cấp Giấy xác nhận tình trạng hôn nhân");
        assertThat(desk.focus()).isEqualTo("hoTen");
        desk.type("Trần Văn Thử").press("Tab").type("5.12.1996").press("Tab").type("048200001234");
        desk.press("Tab").type("0905123456").press("Tab", "Tab");
        assertThat(desk.focus()).isEqualTo("noiGiaiQuyet");
        desk.type("ba na").picture("counter").press("Enter").await("Đã tiếp nhận hồ sơ");

        assertThat(desk.text()).contains("Trần Văn Thử", "Hẹn trả kết quả");
        assertThat(desk.strokes() * KEY + fields * THOUGHT)
                .as("seconds of work for %d keys", desk.strokes())
                .isLessThan(60);
        desk.picture("counter-taken");
    }

    @Test
    void carriesADossierFromTheOnlineFilingToTheHandOver() {
        OfficerDesk reception =
                officer("tk.tiepnhan").open("/viec?ds=cho-tiep-nhan").picture("work-list");
        assertThat(reception.text()).contains("Trần Thị Bình", "để tiếp nhận");
        String code = reception.open("/viec?ds=cho-tiep-nhan&q=Trần Thị Bình").code();
        reception.openDossier(code).picture("dossier-reception");
        reception.button("Tiếp nhận, in giấy hẹn");
        assertThat(reception.text()).contains("Đã tiếp nhận hồ sơ " + code);
        assertThat(reception.download("/viec/ho-so/" + code + "/giay-tiep-nhan.pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        OfficerDesk caseOfficer =
                officer("tk.thuly").open("/viec?ds=dang-cho-xu-ly").openDossier(code);
        caseOfficer.button("Nhận việc này");
        caseOfficer.choose("Dự thảo kết quả", "du-thao.pdf", "application/pdf", SampleFiles.pdf(1));
        caseOfficer.button("Đính kèm dự thảo").picture("dossier");
        caseOfficer.answer("Ghi chú cho bước sau", "Đủ điều kiện").button("Chuyển bước tiếp theo");

        OfficerDesk leader = officer("tk.lanhdao").open("/viec?ds=cho-duyet").picture("work-list-leader");
        leader.openDossier(code).picture("dossier-leader").button("Duyệt");

        OfficerDesk registrar = officer("tk.vanthu").open("/viec?ds=cho-cap-so").openDossier(code);
        registrar.field("soKetQua", "45/KS").button("Cấp số, hoàn thành");

        reception.open("/viec?ds=cho-tra-ket-qua").openDossier(code);
        reception.answer("Họ tên người nhận kết quả", "Trần Thị Bình").tick("Đã đối chiếu với người nhận");
        reception.picture("hand-over").button("Trả kết quả");
        assertThat(reception.text()).contains("Đã trả kết quả hồ sơ " + code, "Số kết quả", "45/KS");
    }

    private OfficerDesk officer(String login) {
        Page page = browser.person(1366);
        return new OfficerDesk(page).signIn(login);
    }
}
