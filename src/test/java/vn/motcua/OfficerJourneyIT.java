package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.security.ActAs;

/** One dossier through the hands of every officer, on their screens. */
@WholeProduct
class OfficerJourneyIT {

    private static final Pattern VERSION = Pattern.compile("name=\"phienBan\" value=\"(\\d+)\"");

    @Autowired
    MockMvc browser;

    @Autowired
    StaffAccounts staff;

    /** NĐ 118/2025 Art. 14: received at Thanh Khê for a resident of an old commune that is Bà Nà today. */
    @Test
    void goesFromTheCounterThroughBaNaAndBackToTheCounter() throws Exception {
        assertThat(page("tk.tiepnhan", "/quay?q=ket hon")).contains("Đăng ký kết hôn");
        String code = receiveAtCounter("xã Hòa Ninh");

        assertThat(page("bn.thuly", "/viec?ds=dang-cho-xu-ly&q=" + code)).contains("/viec/ho-so/" + code);
        act("bn.thuly", code, "TAKE");
        attachDraft("bn.thuly", code);
        act("bn.thuly", code, "FORWARD", "ghiChu", "Đủ điều kiện");

        assertThat(page("bn.lanhdao", "/viec?ds=cho-duyet&q=" + code)).contains("/viec/ho-so/" + code);
        assertThat(approveAll("bn.lanhdao", code)).contains("Đã duyệt 1 trong 2 hồ sơ");

        act("bn.vanthu", code, "NUMBER_RESULT", "soKetQua", "12/2026");
        assertThat(page("tk.tiepnhan", "/viec?ds=cho-tra-ket-qua&q=" + code)).contains("/viec/ho-so/" + code);
        act("tk.tiepnhan", code, "HAND_OVER", "nguoiNhan", "Trần Văn Thử", "doiChieu", "co");
        assertThat(page("tk.tiepnhan", "/viec/ho-so/" + code)).contains("Đã trả kết quả", "Người nhận: Trần Văn Thử");
    }

    @Test
    void saysWhoChangedTheDossierInBetweenAndKeepsWhatWasTyped() throws Exception {
        String code = receiveAtCounter("Xã Bà Nà");
        String seen = versionOf("bn.thuly", code);
        act("bn.thuly", code, "TAKE");

        String answer = browser.perform(post("/viec/ho-so/" + code + "/hanh-dong")
                        .with(officer("bn.thuly"))
                        .with(csrf())
                        .param("viec", "FORWARD")
                        .param("phienBan", seen)
                        .param("ghiChu", "Ghi chú đã gõ"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("Trần Minh Hải vừa cập nhật hồ sơ này lúc", "Ghi chú đã gõ");
    }

    @Test
    void tellsNothingOfADossierToAnotherCommune() throws Exception {
        String code = receiveAtCounter("Xã Bà Nà");

        browser.perform(get("/viec/ho-so/" + code).with(officer("hc.lanhdao"))).andExpect(status().isNotFound());
        browser.perform(get("/quay").with(officer("bn.thuly"))).andExpect(status().isForbidden());
    }

    private String receiveAtCounter(String commune) throws Exception {
        String location = browser.perform(post("/quay")
                        .with(officer("tk.tiepnhan"))
                        .with(csrf())
                        .param("thuTuc", "1.000894")
                        .param("hoTen", "Trần Văn Thử")
                        .param("ngaySinh", "5.12.1996")
                        .param("soDinhDanh", "0482 0000 1234")
                        .param("noiGiaiQuyet", commune))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page("tk.tiepnhan", Objects.requireNonNull(location))).contains("Hẹn trả kết quả");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void attachDraft(String login, String code) throws Exception {
        browser.perform(multipart("/viec/ho-so/" + code + "/hanh-dong")
                        .file(new MockMultipartFile("duThao", "du-thao.pdf", "application/pdf", SampleFiles.pdf(1)))
                        .with(officer(login))
                        .with(csrf())
                        .param("viec", "ATTACH_RESULT")
                        .param("phienBan", versionOf(login, code)))
                .andExpect(status().is3xxRedirection());
    }

    private void act(String login, String code, String action, String... fields) throws Exception {
        var request = post("/viec/ho-so/" + code + "/hanh-dong")
                .with(officer(login))
                .with(csrf())
                .param("viec", action)
                .param("phienBan", versionOf(login, code));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        browser.perform(request).andExpect(status().is3xxRedirection());
    }

    /** The dossier and one that does not exist: the one is done, the other is not, and both are told. */
    private String approveAll(String login, String code) throws Exception {
        String preview = browser.perform(post("/viec/duyet-nhieu")
                        .with(officer(login))
                        .with(csrf())
                        .param("viec", "APPROVE")
                        .param("dossier", code, "H17-000000-0000"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(preview).contains("Duyệt 1 hồ sơ?");
        return browser.perform(post("/viec/duyet-nhieu/xac-nhan")
                        .with(officer(login))
                        .with(csrf())
                        .param("viec", "APPROVE")
                        .param("khoa", "khoa-" + code)
                        .param("dossier", code, "H17-000000-0000"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String versionOf(String login, String code) throws Exception {
        Matcher matcher = VERSION.matcher(page(login, "/viec/ho-so/" + code));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String page(String login, String path) throws Exception {
        return browser.perform(get(path).with(officer(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private RequestPostProcessor officer(String login) {
        return securityContext(ActAs.actor(staff.signIn(login, "motcua"), SecurityContextHolder::getContext));
    }
}
