package vn.motcua.payments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.security.Actor;

/** A fee is counted at the counter, paid by a QR code on a phone and in cash, and the receipt says what was paid. */
@WholeProduct
class FeeJourneyIT {

    private static final String EXTRACT = "2.000635";

    @LocalServerPort
    int port;

    @Autowired
    CashShifts shifts;

    @Autowired
    StaffAccounts staff;

    /** Whoever tries every page opens shifts too. */
    @BeforeEach
    void closeTheShift() {
        Actor officer = staff.signIn("tk.tiepnhan", "motcua");
        shifts.findOpen(officer).ifPresent(shift -> shifts.close(officer, shift.expected(), null));
    }

    @Test
    void aFeeIsPaidByPhoneAndAnotherInCash() throws Exception {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(1366);
            OfficerDesk desk = new OfficerDesk(page).signIn("quantri").open("/quan-tri/tai-khoan-thu");
            desk.button("Lưu tài khoản");
            assertThat(page.locator(".govuk-error-summary")).containsText("Hãy chọn cơ quan");
            desk.select("coQuan", "Ủy ban nhân dân phường Thanh Khê")
                    .select("nganHang", "VietinBank")
                    .field("soTaiKhoan", "1133 6668 888")
                    .field("chuTaiKhoan", "TRUNG TAM PVHCC THANH KHE")
                    .button("Lưu tài khoản");
            assertThat(desk.text()).contains("Đã lưu tài khoản thu", "11336668888");
            assertThat(Browser.violations(page)).isEmpty();
            desk.picture("fee-accounts");

            Page counter = browser.person(1366);
            OfficerDesk officer = new OfficerDesk(counter).signIn("tk.tiepnhan");
            String reference = charge(officer, counter, "Phạm Thị Trả Phí", "2");
            officer.picture("fee-collect");
            assertThat(officer.text()).contains("Thu 16.000 đồng", "Chưa nộp", "Chưa mở ca thu tiền");

            Page phone = browser.person(390);
            phone.navigate("/thanh-toan/" + reference);
            assertThat(phone.locator("main").innerText())
                    .contains("Cần nộp 16.000 đồng", "11336668888", reference)
                    .doesNotContain("Phạm Thị Trả Phí");
            assertThat(Browser.violations(phone)).isEmpty();
            Browser.picture(phone, "fee-pay");
            VietQrReading code = VietQr.read(read(phone.locator(".mc-pay__code")));
            assertThat(code.valid()).isTrue();
            assertThat(code.content().amount()).isEqualTo("16000");
            assertThat(code.content().purpose()).isEqualTo(reference);
            phone.setViewportSize(390, 844);
            phone.getByText("Tôi đã chuyển khoản").click();
            assertThat(phone.locator("main")).containsText("Đang chờ ngân hàng báo 16.000 đồng đã về");
            Browser.picture(phone, "fee-waiting");

            tell(phone.context().request(), String.valueOf(code.content().account()), "IBFT " + reference, 16_000);
            assertThat(phone.locator("main")).containsText("Đã nộp đủ 16.000 đồng");
            Browser.picture(phone, "fee-paid");
            assertThat(counter.locator("main")).containsText("Đã nộp đủ 16.000 đồng");
            assertThat(counter.locator("main")).not().containsText("Chưa nộp");
            assertThat(counter.getByText("Đã nhận tiền mặt")).hasCount(0);
            String receipt = text(phone.context()
                    .request()
                    .get("/thanh-toan/" + reference + "/bien-lai.pdf")
                    .body());
            assertThat(receipt).contains("Phạm Thị Trả Phí", "16.000", "Mười sáu nghìn đồng", "chuyển khoản");

            officer.open("/thu-phi");
            officer.field("tienDauCa", "abc").button("Mở ca");
            assertThat(counter.locator(".govuk-error-summary")).containsText("Hãy nhập số tiền bằng chữ số");
            officer.field("tienDauCa", "200.000").button("Mở ca");
            assertThat(officer.text()).contains("Đã mở ca thu tiền", "200.000 đồng");
            String second = charge(officer, counter, "Lê Văn Tiền Mặt", "1");
            officer.button("Đã nhận tiền mặt");
            assertThat(officer.text()).contains("Đã thu tiền mặt và lập biên lai", "Có hiệu lực");
            assertThat(Browser.violations(counter)).isEmpty();
            officer.picture("fee-receipt");
            officer.unfold("Biên lai ghi sai");
            officer.field("lyDo", "").button("Hủy và lập biên lai mới");
            assertThat(counter.locator(".govuk-error-summary")).containsText("Hãy ghi lý do hủy");
            officer.field("nguoiNop", "Công ty Mẫu")
                    .field("lyDo", "Ghi sai tên người nộp")
                    .button("Hủy và lập biên lai mới");
            assertThat(officer.text()).contains("Đã hủy", "Công ty Mẫu", "Ghi sai tên người nộp");
            assertThat(text(officer.download("/thanh-toan/" + second + "/bien-lai.pdf")))
                    .contains("Công ty Mẫu", "Tám nghìn đồng", "tiền mặt", "thay biên lai số");

            officer.unfold("Đề nghị hoàn tiền");
            officer.field("lyDoHoan", "Được miễn nhưng đã thu").button("Gửi đề nghị hoàn tiền");
            assertThat(officer.text()).contains("chờ lãnh đạo quyết định");
            Page office = browser.person(1366);
            OfficerDesk leader = new OfficerDesk(office).signIn("tk.lanhdao").open("/hoan-phi");
            leader.picture("fee-refund");
            assertThat(leader.text()).contains("Được miễn nhưng đã thu");
            assertThat(Browser.violations(office)).isEmpty();
            office.locator("section", new Page.LocatorOptions().setHasText("Được miễn nhưng đã thu"))
                    .locator("button[value=co]")
                    .click();
            assertThat(leader.text()).contains("Đã đồng ý hoàn tiền");
            assertThat(officer.open("/thu-phi/" + second).text())
                    .contains("Đã hoàn lại", "Lê Quang Dũng đồng ý lúc", "Được miễn nhưng đã thu");
            desk.open("/quan-tri/quyet-toan-phi").picture("fee-settlement");
            assertThat(desk.text()).contains("Phải chuyển", "phường Thanh Khê");
            assertThat(Browser.violations(page)).isEmpty();

            officer.open("/thu-phi").picture("fee-till");
            assertThat(Browser.violations(counter)).isEmpty();
            officer.field("tienCuoiCa", "207.000").button("Đóng ca");
            assertThat(counter.locator(".govuk-error-summary")).containsText("phải có 208.000 đồng, đếm được 207.000");
            officer.field("tienCuoiCa", "208.000").button("Đóng ca");
            assertThat(officer.text()).contains("Đã đóng ca: thu 8.000 đồng, 1 lượt", "Khớp");

            tell(phone.context().request(), "11336668888", "tien mua hang", 50_000);
            desk.open("/quan-tri/tien-chua-khop").picture("fee-unmatched");
            assertThat(desk.text()).contains("50.000 đồng", "Không có mã thanh toán", "tien mua hang");
            assertThat(Browser.violations(page)).isEmpty();
            page.locator("section", new Page.LocatorOptions().setHasText("tien mua hang"))
                    .locator("[name=ghiChu]")
                    .fill("Đã trả lại người chuyển");
            page.locator("section", new Page.LocatorOptions().setHasText("tien mua hang"))
                    .locator("button")
                    .click();
            assertThat(page.locator("main")).not().containsText("tien mua hang");
        }
    }

    /** Receives a dossier and counts its fee; says the payment code. */
    private static String charge(OfficerDesk officer, Page page, String name, String copies) {
        officer.open("/quay?thuTuc=" + EXTRACT);
        officer.field("hoTen", name);
        Locator place = page.locator("main [name=noiGiaiQuyet]");
        if (place.count() > 0) {
            place.fill("Thanh Khê");
        }
        officer.button("Tiếp nhận hồ sơ").await("Đã tiếp nhận hồ sơ");
        page.getByText("Tính và thu phí").first().click();
        page.waitForURL("**/phi");
        officer.field("soLuong-0", "hai").button("Lập yêu cầu nộp phí");
        assertThat(page.locator(".govuk-error-summary")).containsText("Hãy nhập số lượng bằng chữ số");
        officer.field("soLuong-0", copies);
        assertThat(Browser.violations(page)).isEmpty();
        officer.picture("fee-count");
        officer.button("Lập yêu cầu nộp phí");
        page.waitForURL("**/thu-phi/**");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /** What the bank says has come in. */
    private static void tell(APIRequestContext bank, String account, String words, long amount) {
        String body = """
                {"entries":[{"bankBin":"970415","account":"%s","entry":"%s","amount":%d,
                             "words":"%s","bookedAt":"2026-11-30T03:00:00Z"}]}
                """.formatted(account, UUID.randomUUID(), amount, words);
        String signature = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "khoa-thu").hmacHex(body);
        assertThat(bank.post(
                                "/api/v1/payments/bank/entries",
                                RequestOptions.create()
                                        .setHeader("Content-Type", "application/json")
                                        .setHeader("X-Signature", signature)
                                        .setData(body))
                        .status())
                .isEqualTo(200);
    }

    /** What the QR code on the screen says, as a bank's application reads it. */
    private static String read(Locator code) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
