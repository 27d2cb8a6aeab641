package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Issue 5, point 5: staff from a CSV file with an error report. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
class StaffFilesTest {

    private static final String HEADER = "ma_can_bo,ho_ten,chuc_vu,ma_don_vi,email,di_dong,vai_tro,tu_ngay,den_ngay";

    @Autowired
    StaffFiles files;

    @Autowired
    StaffFileWords words;

    @Autowired
    StaffMembers staff;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String unit;
    private String otherUnit;
    private AgencyId committee;
    private Actor administrator;

    @BeforeEach
    void chooseUnits() {
        LocalDate today = LocalDate.now(clock);
        committee = agencies.listCommuneCommittees().get(0).id();
        unit = agencies.codeOf(committee, today);
        otherUnit = agencies.codeOf(agencies.listCommuneCommittees().get(1).id(), today);
        administrator = administratorAt(agencies.getProvincialCommittee().id());
    }

    private static Actor administratorAt(AgencyId agency) {
        return new Actor(
                Actor.Kind.STAFF, 990_001, "Quản Trị", Set.of(new Actor.Grant("ADMINISTRATOR", agency.value())));
    }

    private StaffFileReport take(String text) {
        return take(administrator, text.getBytes(StandardCharsets.UTF_8));
    }

    private StaffFileReport take(Actor actor, byte[] file) {
        return ActAs.actor(actor, () -> files.get(files.take("can-bo.csv", new ByteArrayInputStream(file))));
    }

    private List<StaffFileError> errors(StaffFileReport report) {
        return ActAs.actor(administrator, () -> files.listErrors(report.id(), 1000));
    }

    private long everything() {
        return jdbc.sql("""
                select (select count(*) from directory.staff_member) + (select count(*) from directory.role_grant)
                     + (select count(*) from accounts.account)
                """).query(Long.class).single();
    }

    @Test
    void takesMembersWithRolesAndAccountsThatHaveNoPassword() {
        StaffFileReport report = take(HEADER + "\n" + "TK.Lan,Nguyễn Thị  Lan,Chuyên viên," + unit
                + ",lan@example.vn,0905 777 001,Cán bộ thụ lý|registrar,01/02/2026,31/12/2026\n");

        assertThat(report).returns(1, StaffFileReport::added).returns(0, StaffFileReport::refused);
        StaffMember lan = staff.findByCode("tk.lan").orElseThrow();
        assertThat(lan.fullName()).isEqualTo("Nguyễn Thị Lan");
        assertThat(lan.agency()).isEqualTo(committee);
        assertThat(lan.phone()).hasToString("0905***001");
        assertThat(staff.listAllGrants(lan.id()))
                .extracting(grant -> grant.role().name())
                .containsExactly("CASE_OFFICER", "REGISTRAR");
        assertThat(staff.listAllGrants(lan.id()))
                .extracting(RoleGrant::validFrom)
                .containsOnly(LocalDate.of(2026, 2, 1));
        assertThat(staff.listAllGrants(lan.id())).extracting(RoleGrant::validTo).containsOnly(LocalDate.of(2027, 1, 1));
        assertThat(accounts.list(List.of(lan.id())))
                .singleElement()
                .returns(StaffAccount.State.NEW, StaffAccount::state)
                .returns("tk.lan", StaffAccount::login);
        assertThatThrownBy(() -> accounts.signIn("tk.lan", "")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> accounts.signIn("tk.lan", "nobody")).isInstanceOf(WrongCredentials.class);
    }

    @ParameterizedTest
    @CsvSource({"',',false", "',',true", "';',false", "';',true"})
    void understandsCommasAndSemicolonsWithAndWithoutByteOrderMark(String delimiter, boolean mark) {
        String text = (HEADER + "\nmot.hai,Trần Văn Ba,\"Phó, trưởng; phòng\"," + unit + ",,,,,\n");
        String typed = mark ? "\uFEFF" + text : text;

        StaffFileReport report = take(delimiter.equals(",") ? typed : semicolons(typed));

        assertThat(report.added()).isEqualTo(1);
        assertThat(staff.findByCode("mot.hai").orElseThrow().position()).isEqualTo("Phó, trưởng; phòng");
    }

    private static String semicolons(String text) {
        return text.replace("\"Phó, trưởng; phòng\"", "@").replace(',', ';').replace("@", "\"Phó, trưởng; phòng\"");
    }

    @Test
    void understandsColumnsInAnyOrderWithDiacriticsAndWithoutTheOptionalOnes() {
        StaffFileReport report = take("Mã đơn vị;Họ và tên;Ghi chú;Chức vụ;Mã cán bộ\n" + unit
                + ";Trần Văn Ba;gì đó;Chuyên viên;mot.ba\n\n;;;;\n");

        assertThat(report).returns(1, StaffFileReport::lines).returns(1, StaffFileReport::added);
    }

    @Test
    void leavesBadRowsOutAndSaysLineFieldAndReason() {
        StaffFileReport report = take(HEADER + "\n"
                + "a.tot,Người Tốt,Chuyên viên," + unit + ",tot@example.vn,0905777002,,,\n"
                + ",Không Mã,Chuyên viên," + unit + ",,,,,\n"
                + "a.donvi,Sai Đơn Vị,Chuyên viên,H99.999,,,,,\n"
                + "a.vaitro,Sai Vai Trò,Chuyên viên," + unit + ",,,Giám đốc sở,,\n"
                + "a.dienthoai,Sai Số,Chuyên viên," + unit + ",,02363 822 041,,,\n"
                + "a.thu,Sai Thư,Chuyên viên," + unit + ",a@b,,,,\n"
                + "a.ngay,Sai Ngày,Chuyên viên," + unit + ",,,Văn thư,31/02/2026,\n"
                + "a.han,Sai Hạn,Chuyên viên," + unit + ",,,Văn thư,01/03/2026,28/02/2026\n"
                + "a.tot,Trùng Mã,Chuyên viên," + unit + ",,,,,\n"
                + "a.trung,Trùng Số,Chuyên viên," + unit + ",TOT@example.vn,+84 905 777 002,,,\n"
                + "a.haiLoi,,Chuyên viên,,,,,,\n"
                + "a.cuoi,Người Cuối,Chuyên viên," + unit + ",,,,,\n");

        assertThat(report)
                .returns(12, StaffFileReport::lines)
                .returns(2, StaffFileReport::added)
                .returns(10, StaffFileReport::refused);
        assertThat(errors(report))
                .extracting(error -> error.line() + " " + error.field() + " "
                        + error.reason().replace("accounts.file.error.", "") + " " + error.detail())
                .containsExactly(
                        "3 ma_can_bo missing ",
                        "4 ma_don_vi unit ",
                        "5 vai_tro role Giám đốc sở",
                        "6 di_dong mobile ",
                        "7 email email ",
                        "8 tu_ngay date ",
                        "9 den_ngay period ",
                        "10 ma_can_bo twice 2",
                        "11 email twice 2",
                        "11 di_dong twice 2",
                        "12 ho_ten missing 200",
                        "12 ma_don_vi missing ");
        assertThat(errors(report))
                .extracting(error -> words.of(error, Locale.of("vi")))
                .allMatch(sentence -> sentence.length() > 10 && !sentence.contains("accounts."));
        assertThat(staff.findByCode("a.trung")).isEmpty();
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        String file = HEADER + "\n" + "b.mot,Người Một,Chuyên viên," + unit + ",mot@example.vn,0905777003,Văn thư,,\n"
                + "b.hai,Người Hai,Chuyên viên," + unit + ",,,Cán bộ tiếp nhận,01/01/2026,\n"
                + "b.ba,Người Ba,Chuyên viên,H00,,,,,\n";
        take(file);
        long before = everything();

        StaffFileReport again = take(file);

        assertThat(again)
                .returns(0, StaffFileReport::added)
                .returns(2, StaffFileReport::unchanged)
                .returns(1, StaffFileReport::refused);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void overwritesNobodyWhoIsKnownOtherwise() {
        take(HEADER + "\nc.mot,Người Một,Chuyên viên," + unit + ",c@example.vn,0905777004,Văn thư,,\n");

        StaffFileReport report = take(HEADER + "\n"
                + "c.mot,Người Khác,Chuyên viên," + unit + ",,,,,\n"
                + "c.hai,Người Hai,Chuyên viên," + unit + ",C@example.vn,,,,\n"
                + "c.ba,Người Ba,Chuyên viên," + unit + ",,905777004,,,\n");

        assertThat(report).returns(0, StaffFileReport::added).returns(3, StaffFileReport::refused);
        assertThat(errors(report))
                .extracting(error -> error.line() + " " + error.field() + " " + error.detail())
                .containsExactly("2 ma_can_bo ", "3 email c.mot", "4 di_dong c.mot");
        assertThat(staff.findByCode("c.mot").orElseThrow().fullName()).isEqualTo("Người Một");
    }

    /** An administrator of a commune takes nobody on elsewhere, and sees no other's report. */
    @Test
    void takesNobodyOnOutsideOfWhatTheAdministratorAdministers() {
        Actor ofCommune = new Actor(
                Actor.Kind.STAFF,
                990_002,
                "Quản Trị Xã",
                administratorAt(committee).grants());

        StaffFileReport report = take(
                ofCommune,
                (HEADER + "\nd.mot,Người Một,Chuyên viên," + unit + ",,,,,\nd.hai,Người Hai,Chuyên viên," + otherUnit
                                + ",,,,,\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(report.added()).isEqualTo(1);
        assertThat(staff.findByCode("d.hai")).isEmpty();
        assertThatThrownBy(() -> errors(report)).isInstanceOf(StaffFileNotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "ma_can_bo,ho_ten\nx,y\n", "\u0000\u0001"})
    void refusesWhatIsNoSuchFile(String text) {
        assertThatThrownBy(() -> take(text)).isInstanceOf(StaffFileUnreadable.class);
    }

    @Test
    void refusesLettersOfAnotherEncodingAndQuotesThatNeverEnd() {
        byte[] windows =
                (HEADER + "\ne.mot,Ng\u00f4,Chuyen vien," + unit + ",,,,,\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = (HEADER + "\ne.mot,Ngô,Chuyên viên," + unit + ",,,,,\n").getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> take(administrator, windows)).hasMessageContaining("notUtf8");
        assertThatThrownBy(() -> take(administrator, utf16)).isInstanceOf(StaffFileUnreadable.class);
        assertThatThrownBy(() -> take(HEADER + "\ne.mot,\"Ngô,Chuyên viên," + unit + ",,,,,\n"))
                .hasMessageContaining("broken");
        assertThat(staff.findByCode("e.mot")).isEmpty();
    }
}
