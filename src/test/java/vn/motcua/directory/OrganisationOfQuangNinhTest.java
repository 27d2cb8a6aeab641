package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.RoomTest;
import vn.motcua.platform.reference.Revisions;

/** One centre with branches instead of commune centres (NĐ 118/2025/NĐ-CP art. 7). */
@RoomTest
class OrganisationOfQuangNinhTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Revisions revisions;

    @Autowired
    AdminUnits units;

    Agencies agencies;

    @BeforeEach
    void serveQuangNinh(
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction,
            @Autowired UnitImport unitImport,
            @Autowired AgencyImport agencyImport,
            @Autowired UnitRepository unitRepository,
            @Autowired AgencyRepository agencyRepository,
            @Autowired Clock clock) {
        DirectoryProperties quangNinh = new DirectoryProperties("22");
        ReferenceLoader loader = new ReferenceLoader(jdbc, transaction, unitImport, agencyImport, quangNinh, clock);
        agencies = new Agencies(new DirectoryContents(loader, unitRepository, agencyRepository, quangNinh, revisions));
    }

    @Test
    void hasOneCentreWith54Branches() {
        List<Agency> centres = agencies.listCentres();

        assertThat(agencies.listCommuneCommittees()).hasSize(54);
        assertThat(centres.stream().filter(a -> a.kind() == AgencyKind.SERVICE_CENTRE))
                .hasSize(1);
        assertThat(centres.stream().filter(a -> a.kind() == AgencyKind.BRANCH)).hasSize(54);
        assertThat(centres.getFirst().name()).isEqualTo("Trung tâm Phục vụ hành chính công thành phố Quảng Ninh");
        assertThat(agencies.codeOf(agencies.getProvincialCommittee().id(), TODAY))
                .isEqualTo("H49");
    }

    @Test
    void receivesForACommuneAtItsBranch() {
        AdminUnit vanDon = units.findByCode("06994", UnitLevel.COMMUNE, TODAY).orElseThrow();
        Agency committee = agencies.findCommuneCommittee(vanDon.id()).orElseThrow();
        Agency branch = agencies.centreOf(committee.id());

        assertThat(branch.kind()).isEqualTo(AgencyKind.BRANCH);
        assertThat(branch.name()).isEqualTo("Chi nhánh Trung tâm Phục vụ hành chính công tại đặc khu Vân Đồn");
        assertThat(agencies.isWithin(
                        branch.id(), agencies.listCentres().getFirst().id()))
                .isTrue();
        assertThat(agencies.isWithin(branch.id(), committee.id())).isFalse();
        assertThat(agencies.listChildren(branch.id()))
                .extracting(Agency::kind)
                .containsExactly(AgencyKind.RECEPTION_POINT);
    }
}
