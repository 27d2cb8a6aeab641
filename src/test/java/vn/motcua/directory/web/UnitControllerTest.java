package vn.motcua.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.RoomTest;

@RoomTest
class UnitControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void findsAnOldUnitWithItsSuccessors() {
        assertThat(mvc.get().uri("/api/v1/units?q={q}", "truc bach"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 1, "items": [{"code": "00004", "name": "Phường Trúc Bạch", "type": "WARD",
                          "level": "COMMUNE", "province": "Thành phố Hà Nội", "validFrom": null,
                          "validTo": "2025-07-01",
                          "successors": [{"code": "00004", "name": "Phường Ba Đình"}]}]}""");
    }

    @Test
    void findsOnlyUnitsOfTheDayAsked() {
        assertThat(mvc.get().uri("/api/v1/units?q={q}&asOf=2026-11-20&size=1", "P. Thanh Khê"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("Phường Thanh Khê");
    }

    @Test
    void listsTheCommunesOfTheProvinceWhenNothingIsTyped() {
        assertThat(mvc.get().uri("/api/v1/units?asOf=2026-11-20"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(94);
    }

    @Test
    void namesTheSuccessorsOfAnOldCode() {
        assertThat(mvc.get().uri("/api/v1/units/successors?oldCode=00004"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("""
                        {"total": 1, "items": [{"code": "00004", "name": "Phường Ba Đình", "relation": "whole",
                          "province": "Thành phố Hà Nội"}]}""");
        assertThat(mvc.get().uri("/api/v1/units/successors?oldCode=99999"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"items\": [], \"total\": 0}");
    }

    @Test
    void refusesADateThatIsNone() {
        assertThat(mvc.get().uri("/api/v1/units?q=hue&asOf=30-02-2026")).hasStatus(400);
    }
}
