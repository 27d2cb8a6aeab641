package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.RoomTest;

@RoomTest
@Transactional
class StaffMembersTest {

    @Autowired
    StaffMembers staff;

    @Autowired
    Absences absences;

    @Autowired
    Agencies agencies;

    @Autowired
    Clock clock;

    private AgencyId committee;
    private LocalDate today;

    @BeforeEach
    void chooseACommune() {
        committee = agencies.listCommuneCommittees().getFirst().id();
        today = LocalDate.now(clock);
    }

    @Test
    void givesARoleForATime() {
        StaffId hanh = enrol("hanh");

        staff.grant(hanh, new RoleGrant(Role.RECEPTION_OFFICER, committee, today, today.plusDays(10)));

        assertThat(staff.listGrants(hanh, today)).extracting(RoleGrant::role).containsExactly(Role.RECEPTION_OFFICER);
        assertThat(staff.listGrants(hanh, today.minusDays(1))).isEmpty();
        assertThat(staff.listGrants(hanh, today.plusDays(10))).isEmpty();
        assertThat(staff.listWithRole(Role.RECEPTION_OFFICER, List.of(committee)))
                .extracting(StaffMember::id)
                .containsExactly(hanh);
    }

    @Test
    void endsARole() {
        StaffId hanh = enrol("hanh");
        staff.grant(hanh, new RoleGrant(Role.LEADER, committee, today.minusDays(30), null));

        staff.revoke(hanh, Role.LEADER, committee, today);

        assertThat(staff.listGrants(hanh, today)).isEmpty();
        assertThat(staff.listGrants(hanh, today.minusDays(1))).hasSize(1);
    }

    @Test
    void letsAColleagueStandInUntilTheEndOfTheAbsence() {
        StaffId head = enrol("head");
        StaffId deputy = enrol("deputy");

        Delegation delegation =
                new Delegation(head, deputy, Role.LEADER, committee, "Nghỉ phép", today, today.plusDays(5));
        assertThatThrownBy(() -> absences.delegate(delegation)).isInstanceOf(RoleNotHeld.class);
        staff.grant(head, new RoleGrant(Role.LEADER, committee, today.minusDays(30), null));
        absences.delegate(delegation);

        assertThat(staff.listGrants(deputy, today.plusDays(4))).hasSize(1);
        assertThat(staff.listGrants(deputy, today.plusDays(5))).isEmpty();
        assertThat(staff.listWithRole(Role.LEADER, List.of(committee)))
                .extracting(StaffMember::id)
                .containsExactlyInAnyOrder(head, deputy);
        assertThat(absences.listDelegations(head)).containsExactly(delegation);

        absences.endDelegations(head);

        assertThat(staff.listGrants(deputy, today)).isEmpty();
    }

    @Test
    void knowsWhoIsAwayUntilTheyAreBack() {
        StaffId hanh = enrol("hanh");
        StaffId mai = enrol("mai");
        absences.record(new Absence(0, hanh, "Nghỉ ốm", today, today.plusDays(3)), "Trưởng phòng");
        absences.record(new Absence(0, mai, "Đi học", today.plusDays(1), today.plusDays(3)), "Trưởng phòng");

        assertThat(absences.listAbsent(List.of(hanh, mai))).containsExactly(hanh);

        absences.end(hanh, absences.list(hanh).getFirst().id());
        absences.end(mai, absences.list(mai).getFirst().id());

        assertThat(absences.listAbsent(List.of(hanh, mai))).isEmpty();
        assertThat(absences.list(mai)).isEmpty();
    }

    @Test
    void givesAStaffNumberOnce() {
        StaffId hanh = enrol("hanh");

        assertThat(staff.findByCode("hanh")).map(StaffMember::id).contains(hanh);
        assertThatThrownBy(() -> enrol("hanh")).isInstanceOf(StaffCodeTaken.class);
        assertThat(staff.listAt(committee)).extracting(StaffMember::code).containsExactly("hanh");
    }

    private StaffId enrol(String code) {
        return staff.enrol(new NewStaffMember(code, "Lê Thị Hạnh", "Chuyên viên", committee, null, null));
    }
}
