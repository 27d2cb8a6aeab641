package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.RoomTest;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class LocalDecisionsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    /** Thirty days by national law. */
    private static final ProcedureCode THIRTY_DAYS = new ProcedureCode("2.001263");

    @Autowired
    LocalDecisions decisions;

    @Autowired
    Procedures procedures;

    @Autowired
    Promises promises;

    @Autowired
    Agencies agencies;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void signIn() {
        signInAt(agencies.getProvincialCommittee());
    }

    private void signInAt(Agency place) {
        when(currentActor.get())
                .thenReturn(new Actor(
                        Actor.Kind.STAFF,
                        7,
                        "Trần Thị Lan",
                        Set.of(new Actor.Grant("ADMINISTRATOR", place.id().value()))));
    }

    private static List<Fee> fees(long amount) {
        return List.of(new Fee(Channel.COUNTER, null, amount, null, null, false, null, Mark.LOCAL));
    }

    private void offer(ProcedureCode code, LegalTime time, LocalDate from, @Nullable LocalDate to) {
        decisions.decide(code, new NewDecision("QĐ 1", new LocalChange.Offer(true, time), from, to));
    }

    private void take(ProcedureCode code, @Nullable List<Fee> fees, LocalDate from, @Nullable LocalDate to) {
        decisions.decide(code, new NewDecision("NQ 2", new LocalChange.Fees(fees), from, to));
    }

    private ProcedureVersion on(ProcedureCode code, LocalDate day) {
        return procedures.current(code, day);
    }

    @Test
    void keepsTheTimeWhenFeesAreDecidedAndTheFeesWhenTheTimeIs() {
        ProcedureCode code = new ProcedureCode("2.002516");
        assertThat(on(code, MARCH).fees()).isNotEqualTo(fees(5_000));
        take(code, fees(5_000), MARCH, JULY);
        decisions.decide(code, new NewDecision("QĐ 3", new LocalChange.Offer(false, null), NEW_YEAR, null));

        assertThat(on(code, NEW_YEAR).isOffered()).isFalse();
        assertThat(on(code, NEW_YEAR).fees()).isEqualTo(on(code, NEW_YEAR).nationalFees());
        assertThat(on(code, MARCH).isOffered()).isFalse();
        assertThat(on(code, MARCH).fees()).isEqualTo(fees(5_000));
        assertThat(on(code, JULY).isOffered()).isFalse();
        assertThat(on(code, JULY).fees()).isEqualTo(on(code, JULY).nationalFees());

        take(code, null, MARCH, null);
        assertThat(on(code, MARCH).fees()).isEqualTo(on(code, MARCH).nationalFees());
        assertThat(on(code, MARCH).isOffered()).isFalse();
    }

    @Test
    void writesOneRowForAPeriodInWhichNothingElseChanges() {
        ProcedureCode code = new ProcedureCode("1.004873");
        take(code, fees(1_000), NEW_YEAR, null);
        take(code, fees(2_000), MARCH, null);
        take(code, fees(3_000), NEW_YEAR, null);

        assertThat(decisions.list(code)).hasSize(3).last().satisfies(overlay -> {
            assertThat(overlay.validFrom()).isEqualTo(NEW_YEAR);
            assertThat(overlay.validTo()).isNull();
        });
    }

    @Test
    void shortensTheTimeOfTheLaw() {
        offer(THIRTY_DAYS, LegalTime.workingDays(5), NEW_YEAR, null);

        assertThat(on(THIRTY_DAYS, NEW_YEAR).legalTime()).contains(LegalTime.workingDays(5));
        assertThatThrownBy(() -> offer(THIRTY_DAYS, LegalTime.calendarDays(31), NEW_YEAR, null))
                .isInstanceOf(LongerThanTheLaw.class);
        assertThatThrownBy(() -> offer(THIRTY_DAYS, new LegalTime(9_999, TimeUnit.MONTH), NEW_YEAR, null))
                .isInstanceOf(LongerThanTheLaw.class);
        assertThatThrownBy(() -> offer(new ProcedureCode("3.000182"), LegalTime.hours(1), NEW_YEAR, null))
                .isInstanceOf(NoTimeToShorten.class);
    }

    /** Civil Code 2015, Art. 147.2: the day of receipt is not counted; Art. 148.5: a last day that is off moves on. */
    @Test
    void comparesTimesByWhatTheyPromiseAndNotByTheirNumbers() {
        within(LegalTime.calendarDays(20), LegalTime.workingDays(20));
        within(LegalTime.workingDays(5), LegalTime.calendarDays(30));
        within(LegalTime.hours(8), LegalTime.calendarDays(1));
        within(LegalTime.hours(8), LegalTime.workingDays(1));
        within(LegalTime.sameDay(), LegalTime.workingDays(1));
        within(LegalTime.sameDay(), LegalTime.calendarDays(1));
        within(LegalTime.sameDay(), LegalTime.hours(11));
        within(LegalTime.workingDays(1), LegalTime.hours(16));
        within(LegalTime.calendarDays(28), LegalTime.months(1));

        longer(LegalTime.workingDays(20), LegalTime.calendarDays(20));
        longer(LegalTime.workingDays(20), LegalTime.calendarDays(30));
        longer(LegalTime.workingDays(1), LegalTime.hours(8));
        longer(LegalTime.sameDay(), LegalTime.hours(8));
        longer(LegalTime.months(1), LegalTime.calendarDays(30));
        longer(LegalTime.calendarDays(30), LegalTime.months(1));
        longer(LegalTime.hours(9), LegalTime.sameDay());
    }

    private void within(LegalTime time, LegalTime law) {
        assertThat(promises.findLonger(time, law)).as("%s within %s", time, law).isEmpty();
    }

    private void longer(LegalTime time, LegalTime law) {
        assertThat(promises.findLonger(time, law))
                .as("%s longer than %s", time, law)
                .hasValueSatisfying(
                        example -> assertThat(example.promised()).isNotNull().isAfter(example.byLaw()));
    }

    @Test
    void areForTheProvincesAdministratorOnly() {
        signInAt(agencies.listCommuneCommittees().getFirst());
        assertThatThrownBy(() -> take(THIRTY_DAYS, fees(1), NEW_YEAR, null)).isInstanceOf(AccessRefused.class);
    }
}
