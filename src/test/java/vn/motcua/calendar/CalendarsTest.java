package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static vn.motcua.calendar.TestCalendars.vn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class CalendarsTest {

    private static final LocalDate STORM = LocalDate.of(2026, 10, 15);

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private ReferenceDays reference;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AuditJournal audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @MockitoBean
    private CurrentActor currentActor;

    private Agency commune;

    @BeforeEach
    void signInTheProvincesAdministrator() {
        commune = agencies.listCommuneCommittees().getFirst();
        signIn("ADMINISTRATOR", agencies.getProvincialCommittee());
    }

    @AfterEach
    void putTheCalendarBack() {
        jdbc.sql("delete from calendar.calendar_day").update();
        jdbc.sql("delete from calendar.working_hours").update();
        reference.load(true);
        calendars.lookSoon();
    }

    @Test
    void knowsTheShippedHolidaysAndHours() {
        assertThat(calendars.listStandardHours()).isEqualTo(StandardWeek.mondayToFriday());
        assertThat(calendars.listYears()).containsExactly(2024, 2025, 2026, 2027);
        assertThat(calendars
                        .standard()
                        .due(vn("2026-02-13T16:50"), LegalTime.hours(8))
                        .dueAt())
                .isEqualTo(vn("2026-02-23T16:50"));
        assertThat(calendars.satHalf().isOpen(vn("2026-06-06T10:00"))).isTrue();
    }

    @Test
    void listsProposedDaysForTheAdministratorAndDoesNotCountThem() {
        assertThat(calendars.listProposed()).hasSize(8).allMatch(day -> !day.isConfirmed());
        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2027, 2, 8))).isTrue();
    }

    @Test
    void countsAProposedDayOnceItIsConfirmed(AssertablePublishedEvents events) {
        changes.confirm(List.of(LocalDate.of(2027, 2, 8)), "TB 1/TB-BNV");

        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(calendars.listProposed()).hasSize(7);
        assertThat(events).contains(CalendarChanged.class).matching(changed -> changed.agency() == null);
        assertThat(audit.list("calendar", "08/02/2027", 10))
                .first()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("calendar.day.confirmed"));
    }

    @Test
    void keepsWhatAnAdministratorDecidedWhenTheShippedFileIsLoadedAgain() {
        changes.confirm(List.of(LocalDate.of(2027, 2, 8)), "TB 1/TB-BNV");
        changes.remove(List.of(LocalDate.of(2027, 9, 3)), "thử");
        changes.add(storm());

        changes.reload();

        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(calendars.standard().isWorkingDay(STORM)).isFalse();
        assertThat(calendars.listProposed()).hasSize(6);
        assertThat(calendars.listDays(2026)).contains(storm());
    }

    @Test
    void loadsTheSameFileOnlyOnce() {
        long before = revision();

        reference.load(false);

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void refusesToAddADayThatIsSpecialAlready() {
        changes.add(storm());

        assertThatThrownBy(() -> changes.add(storm())).isInstanceOf(CalendarDayTaken.class);
        assertThatThrownBy(() -> changes.confirm(List.of(LocalDate.of(2026, 10, 16)), "x"))
                .isInstanceOf(NoSuchCalendarDay.class);
    }

    @Test
    void mayAddADayAgainThatWasRemoved() {
        changes.remove(List.of(LocalDate.of(2026, 11, 24)), "thử");
        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2026, 11, 24)))
                .isTrue();

        changes.add(new CalendarDay(
                LocalDate.of(2026, 11, 24),
                CalendarDay.Kind.STATUTORY,
                "Ngày Văn hóa Việt Nam",
                null,
                "NQ 28/2026/QH16",
                CalendarDay.Status.CONFIRMED));
        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2026, 11, 24)))
                .isFalse();
    }

    @Test
    void keepsTheTwoHalvesOfASwapTogether() {
        LocalDate off = LocalDate.of(2026, 12, 31);
        LocalDate worked = LocalDate.of(2026, 12, 26);
        changes.add(new CalendarDay(
                off, CalendarDay.Kind.SWAP_OFF, "Hoán đổi", worked, "CV 1/VPCP", CalendarDay.Status.PROPOSED));
        assertThat(calendars.getDay(worked).kind()).isEqualTo(CalendarDay.Kind.SWAP_WORK);
        assertThat(calendars.standard().isWorkingDay(worked)).isFalse();

        changes.confirm(List.of(off), "CV 2/VPCP");
        assertThat(calendars.standard().isWorkingDay(off)).isFalse();
        assertThat(calendars.standard().isWorkingDay(worked)).isTrue();

        changes.remove(List.of(worked), "bãi bỏ");
        assertThat(calendars.standard().isWorkingDay(off)).isTrue();
        assertThatThrownBy(() -> calendars.getDay(worked)).isInstanceOf(NoSuchCalendarDay.class);
    }

    @Test
    void tellsWhoseHoursAnAgencyKeeps() {
        Agency below = agencies.listChildren(commune.id()).getFirst();
        assertThat(calendars.findHoursHolder(below.id())).isEmpty();

        changes.setHours(commune.id(), StandardWeek.mondayToFriday());

        assertThat(calendars.findHoursHolder(below.id())).contains(commune.id());
        assertThat(calendars.listAgenciesWithHours()).containsExactly(commune.id());
    }

    @Test
    void givesAUnitItsOwnHoursAndEverythingBelowItToo() {
        List<OpeningHours> saturdays = StandardWeek.withSaturdayMorning(StandardWeek.mondayToFriday());
        Agency below = agencies.listChildren(commune.id()).getFirst();

        changes.setHours(commune.id(), saturdays);

        assertThat(calendars.of(commune.id()).isOpen(vn("2026-06-06T10:00"))).isTrue();
        assertThat(calendars.of(below.id()).isOpen(vn("2026-06-06T10:00"))).isTrue();
        assertThat(calendars.of(agencies.listCommuneCommittees().getLast().id()).isOpen(vn("2026-06-06T10:00")))
                .isFalse();
        assertThat(calendars.listHours(commune.id())).containsExactlyInAnyOrderElementsOf(saturdays);

        changes.setHours(commune.id(), List.of());
        assertThat(calendars.of(commune.id())).isSameAs(calendars.standard());
    }

    @Test
    void keepsSeasonsAndValidityOfHours() {
        Season summer = new Season(MonthDay.of(4, 16), MonthDay.of(10, 15));
        OpeningHours early = new OpeningHours(
                DayOfWeek.MONDAY,
                LocalTime.of(7, 0),
                LocalTime.of(11, 0),
                summer,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 12, 31),
                LocalTime.of(10, 30));

        changes.setHours(commune.id(), List.of(early));

        assertThat(calendars.listHours(commune.id())).containsExactly(early);
    }

    @Test
    void forgetsAChangeThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            changes.add(storm());
            assertThat(calendars.standard().isWorkingDay(STORM)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(calendars.standard().isWorkingDay(STORM)).isTrue();
    }

    @Test
    void seesWhatAnotherNodeChanged() {
        jdbc.sql("delete from calendar.calendar_day where date = ?")
                .param(LocalDate.of(2026, 11, 24))
                .update();
        jdbc.sql("update platform.revision set number = nextval('platform.revision_number') where topic = 'calendar'")
                .update();
        calendars.lookSoon();

        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2026, 11, 24)))
                .isTrue();
    }

    @Test
    void refusesChangesByOthersThanTheAdministratorConcerned() {
        Agency other = agencies.listCommuneCommittees().getLast();
        signIn("ADMINISTRATOR", commune);
        changes.setHours(commune.id(), StandardWeek.mondayToFriday());

        assertThatThrownBy(() -> changes.setHours(other.id(), StandardWeek.mondayToFriday()))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> changes.add(storm())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> changes.setStandardHours(StandardWeek.mondayToFriday()))
                .isInstanceOf(AccessRefused.class);
        signIn("LEADER", agencies.getProvincialCommittee());
        assertThatThrownBy(() -> changes.reload()).isInstanceOf(AccessRefused.class);
    }

    @Test
    void refusesStandardHoursThatAreNone() {
        assertThatThrownBy(() -> changes.setStandardHours(List.of())).isInstanceOf(NoHoursGiven.class);
    }

    private void signIn(String role, Agency place) {
        AgencyId agency = place.id();
        when(currentActor.get())
                .thenReturn(
                        new Actor(Actor.Kind.STAFF, 7, "Trần Thị Lan", Set.of(new Actor.Grant(role, agency.value()))));
    }

    private long revision() {
        return jdbc.sql("select number from platform.revision where topic = 'calendar'")
                .query(Long.class)
                .single();
    }

    private static CalendarDay storm() {
        return new CalendarDay(
                STORM,
                CalendarDay.Kind.EXCEPTIONAL_OFF,
                "Nghỉ phòng chống bão số 9",
                null,
                "Công điện 01/CĐ-UBND",
                CalendarDay.Status.CONFIRMED);
    }
}
