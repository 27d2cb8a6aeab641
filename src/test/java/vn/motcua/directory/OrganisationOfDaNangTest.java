package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.RoomTest;

@RoomTest
class OrganisationOfDaNangTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    AdminUnits units;

    @Autowired
    Agencies agencies;

    @Test
    void givesEachOfThe94CommunesACommitteeWithItsOwnCentre() {
        assertThat(agencies.listCommuneCommittees()).hasSize(94);
        assertThat(agencies.listCentres()).hasSize(95);
        Agency committee = committeeOf("20209");
        Agency centre = agencies.centreOf(committee.id());

        assertThat(committee.name()).isEqualTo("Ủy ban nhân dân phường Thanh Khê");
        assertThat(centre.name()).isEqualTo("Trung tâm Phục vụ hành chính công phường Thanh Khê");
        assertThat(centre.kind()).isEqualTo(AgencyKind.SERVICE_CENTRE);
        assertThat(agencies.findAddress(centre.id())).contains("Số 503 đường Trần Cao Vân, phường Thanh Khê");
        assertThat(agencies.listCounters(centre.id())).hasSize(4);
    }

    @Test
    void namesDivisionsByTheTypeOfTheCommune() {
        assertThat(division("20209", DivisionFunction.ECONOMY))
                .isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị phường Thanh Khê");
        assertThat(division("20308", DivisionFunction.ECONOMY)).isEqualTo("Phòng Kinh tế xã Bà Nà");
        assertThat(division("20308", DivisionFunction.OFFICE)).isEqualTo("Văn phòng HĐND và UBND xã Bà Nà");
        assertThat(division("20333", DivisionFunction.CULTURE_SOCIETY))
                .isEqualTo("Phòng Văn hóa - Xã hội đặc khu Hoàng Sa");
        assertThat(division("20308", DivisionFunction.COMMUNE_POLICE)).isEqualTo("Công an xã Bà Nà");
        assertThat(division("20308", DivisionFunction.COMMUNE_MILITARY)).isEqualTo("Ban Chỉ huy Quân sự xã Bà Nà");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Văn phòng đăng ký đất đai",
                "Cơ quan thuế",
                "Sở Nội vụ",
                "Công an tỉnh",
                "cơ quan an toàn thực phẩm",
                "Sở Xây dựng",
                "Sở Tư pháp",
                "Sở Văn hóa Thể thao và Du lịch",
            })
    void findsTheDepartmentsThatProcessesName(String name) {
        assertThat(agencies.findDepartment(name)).isPresent();
    }

    @Test
    void marksIdentifierCodesThatNobodyConfirmed() {
        Agency province = agencies.getProvincialCommittee();
        Agency commune = committeeOf("20209");

        assertThat(agencies.codeOf(province.id(), TODAY)).isEqualTo("H17");
        assertThat(agencies.listCodes(province.id())).noneMatch(AgencyCode::placeholder);
        assertThat(agencies.codeOf(commune.id(), TODAY)).matches("H17\\.1\\d\\d");
        assertThat(agencies.listCodes(commune.id())).allMatch(AgencyCode::placeholder);
        assertThatThrownBy(() -> agencies.codeOf(commune.id(), LocalDate.of(2025, 6, 30)))
                .isInstanceOf(AgencyNotFound.class);
    }

    @Test
    void knowsWhatLiesWithinWhat() {
        Agency committee = committeeOf("20209");
        Agency centre = agencies.centreOf(committee.id());

        assertThat(agencies.isWithin(centre.id(), committee.id())).isTrue();
        assertThat(agencies.isWithin(committee.id(), committee.id())).isTrue();
        assertThat(agencies.isWithin(committee.id(), centre.id())).isFalse();
        assertThat(agencies.isWithin(centre.id(), committeeOf("20308").id())).isFalse();
        assertThat(agencies.listWithin(committee.id())).hasSize(8);
    }

    @Test
    void receivesForTheProvinceAtTheProvincialCentre() {
        Agency justice = agencies.findDepartment("Sở Tư pháp").orElseThrow();

        assertThat(agencies.centreOf(justice.id()).name())
                .isEqualTo("Trung tâm Phục vụ hành chính công thành phố Đà Nẵng");
    }

    private Agency committeeOf(String code) {
        AdminUnit unit = units.findByCode(code, UnitLevel.COMMUNE, TODAY).orElseThrow();
        return agencies.findCommuneCommittee(unit.id()).orElseThrow();
    }

    private String division(String code, String function) {
        return agencies.findDivision(committeeOf(code).id(), function)
                .orElseThrow()
                .name();
    }
}
