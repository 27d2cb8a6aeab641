package vn.motcua.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

@RoomTest
class AgencyCodesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    private MvcTestResult get(String query) {
        Actor administrator = new Actor(
                Actor.Kind.STAFF,
                7,
                "Trần Thị Lan",
                Set.of(new Actor.Grant(
                        "ADMINISTRATOR", agencies.getProvincialCommittee().id().value())));
        return mvc.get()
                .uri("/quan-tri/ma-dinh-danh" + query)
                .with(SignedIn.as(administrator))
                .exchange();
    }

    @Test
    void marksCodesThatNobodyAssignedYet() {
        assertThat(get("?q=thanh khê"))
                .hasStatusOk()
                .bodyText()
                .contains("phường Thanh Khê", "mã tạm, chờ cấp", "từ 01/07/2025", "chờ cấp.");
        assertThat(get("?loai=chinh-thuc")).bodyText().contains("H17", "đã cấp");
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        assertThat(get("?q=<script>alert(1)</script>&trang=-9&loai=x"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có mã nào")
                .doesNotContain("<script>alert");
    }
}
