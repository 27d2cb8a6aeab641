package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.AgencyKind;

/** NĐ 30/2020/NĐ-CP, Phụ lục I, II.7: quyền hạn, chức vụ của người ký. */
class SigningCapacityTest {

    private static Agency agency(AgencyKind kind) {
        return new Agency(new AgencyId(1), kind, "Cơ quan", null, null, null);
    }

    @Test
    void aCommitteesChairSignsForIt() {
        assertThat(SigningCapacity.lines(agency(AgencyKind.COMMUNE_COMMITTEE), "Chủ tịch"))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    }

    @Test
    void nobodyBelowTheChairSignsForTheCommittee() {
        assertThat(SigningCapacity.lines(agency(AgencyKind.COMMUNE_COMMITTEE), "Trưởng phòng"))
                .containsExactly("TRƯỞNG PHÒNG");
    }

    @Test
    void aDeputySignsForTheHead() {
        assertThat(SigningCapacity.lines(agency(AgencyKind.COMMUNE_COMMITTEE), "Phó Chủ tịch"))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(SigningCapacity.lines(agency(AgencyKind.DEPARTMENT), "Phó Giám đốc"))
                .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    @Test
    void anActingHeadSaysSo() {
        assertThat(SigningCapacity.lines(agency(AgencyKind.DEPARTMENT), "Quyền Giám đốc"))
                .containsExactly("Q. GIÁM ĐỐC");
        assertThat(SigningCapacity.lines(agency(AgencyKind.DEPARTMENT), "Giám đốc"))
                .containsExactly("GIÁM ĐỐC");
    }

    @Test
    void whoeverStandsInSignsByTheHeadsAuthority() {
        assertThat(SigningCapacity.byAuthority("Giám đốc", "Trưởng phòng"))
                .containsExactly("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG");
    }
}
