package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.documents.SampleFiles;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.FilingPages;
import vn.motcua.pages.MarriageFiling;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.VietnamTime;

/** A dossier that does not go straight, on everybody's screens: the citizen's phone and the officers' desks. */
@WholeProduct
class TurnsJourneyIT {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    @LocalServerPort
    int port;

    private Browser browser;
    private Page phone;
    private CitizenSite site;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        phone = browser.person(390);
        site = new CitizenSite(phone);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private OfficerDesk officer(String login) {
        return new OfficerDesk(browser.person(1366)).signIn(login);
    }

    @Test
    void isCompletedReceivedPromisedAnewAndWithdrawn() {
        String code = file();
        OfficerDesk desk = officer("tk.tiepnhan").open("/viec/ho-so/" + code);
        desk.unfold("Yêu cầu bổ sung (mẫu 02)")
                .answer("Nội dung cần bổ sung", "Căn cước mặt sau\nTờ khai có chữ ký")
                .answer("Vì sao cần bổ sung", "Ảnh chụp thiếu mặt sau")
                .button("Gửi yêu cầu bổ sung")
                .picture("supplement-requested");
        assertThat(desk.text()).contains("Đã gửi yêu cầu bổ sung", "Đang chờ người nộp bổ sung");

        site.open("/ho-so/" + code).picture("supplement-asked");
        assertThat(site.text()).contains("Căn cước mặt sau", "Tờ khai có chữ ký", "Ảnh chụp thiếu mặt sau");
        assertThat(Browser.violations(phone)).isEmpty();
        site.open("/ho-so/" + code + "/bo-sung");
        site.press("Gửi bổ sung");
        assertThat(site.errors()).containsExactly("Hãy đính kèm ít nhất một tệp, hoặc ghi chú nội dung đã sửa.");
        site.filing().attach("Căn cước mặt sau", "Mặt sau.jpg", "image/jpeg", SampleFiles.photo(300_000));
        site.picture("supplement");
        assertThat(Browser.violations(phone)).isEmpty();
        site.press("Gửi bổ sung");
        assertThat(site.text()).contains("Đã gửi bổ sung", "Mặt sau.jpg");

        desk.open("/viec/ho-so/" + code);
        assertThat(desk.text()).contains("Bổ sung: Căn cước mặt sau");
        desk.button("Tiếp nhận, in giấy hẹn");
        assertThat(desk.text()).contains("Đã tiếp nhận hồ sơ");

        OfficerDesk caseOfficer = officer("tk.thuly").open("/viec/ho-so/" + code);
        caseOfficer.button("Nhận việc này").button("Chuyển bước tiếp theo");
        caseOfficer.open("/viec/ho-so/" + code).button("Thu hồi hồ sơ vừa chuyển");
        assertThat(caseOfficer.text()).contains("Đã thu hồi hồ sơ về bước của bạn");

        OfficerDesk leader = officer("tk.lanhdao").open("/viec/ho-so/" + code);
        leader.unfold("Xin lỗi, gia hạn (mẫu 04)")
                .answer(
                        "Ngày hẹn lại",
                        LocalDate.now(VietnamTime.ZONE).plusDays(90).format(TYPED))
                .answer("Lý do chậm", "Chờ xác minh nơi cư trú trước đây");
        leader.button("Hẹn lại");
        if (leader.text().contains("Báo muộn")) {
            // The law gives a registration of marriage hardly more than a day.
            leader.tick("Vẫn gia hạn dù còn chưa đến một ngày; nhật ký ghi lại").button("Hẹn lại");
        }
        leader.picture("extended");
        assertThat(leader.text()).contains("Đã hẹn lại", "Vì sao hạn là lúc này");

        site.open("/ho-so/" + code);
        assertThat(site.text()).contains("Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết");
        site.open("/ho-so/" + code + "/mau-02").picture("form-02");
        assertThat(site.text()).contains("Căn cước mặt sau", "Ảnh chụp thiếu mặt sau", "Độc lập - Tự do - Hạnh phúc");
        assertThat(Browser.violations(phone)).isEmpty();
        for (String form : new String[] {"mau-02.pdf", "mau-04.pdf"}) {
            assertThat(desk.download("http://localhost:" + port + "/ho-so/" + code + "/" + form))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }

        site.open("/ho-so/" + code + "/rut");
        site.press("Rút hồ sơ này");
        assertThat(site.errors()).containsExactly("Hãy ghi rõ lý do để người dân hiểu và làm theo.");
        site.answer("Lý do rút hồ sơ", "Chúng tôi hoãn ngày cưới").press("Rút hồ sơ này");
        site.picture("withdrawn");
        assertThat(site.text()).contains("Đã rút hồ sơ", "Thông báo dừng giải quyết hồ sơ");
    }

    private String file() {
        site.file(MarriageFiling.PROCEDURE).signIn("0905 123 471", "Nguyễn Thị Ánh Tuyết");
        FilingPages filing = site.filing();
        MarriageFiling marriage = new MarriageFiling(site).place();
        filing.next();
        marriage.applicant().spouses().declaration();
        marriage.paper(SampleFiles.photo(200_000));
        filing.submit();
        return filing.code();
    }
}
