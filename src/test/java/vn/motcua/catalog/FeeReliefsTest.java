package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.Instant;
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
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Which fee holds on a day, and why. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class FeeReliefsTest {

    private static final ProcedureCode RESIDENCE = new ProcedureCode("1.004222");
    private static final LocalDate MARCH = LocalDate.of(2028, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2028, 4, 1);

    @Autowired
    FeeReliefs reliefs;

    @Autowired
    LocalDecisions decisions;

    @Autowired
    Procedures procedures;

    @Autowired
    Agencies agencies;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void signIn() {
        signInAt(agencies.getProvincialCommittee());
        decisions.decide(
                RESIDENCE,
                new NewDecision(
                        "10/NQ-HĐND",
                        new LocalChange.Fees(List.of(
                                new Fee(Channel.ONLINE, null, 15_001L, null, null, false, null, Mark.LOCAL),
                                new Fee(Channel.COUNTER, "Trẻ em", 20_000L, "lần", null, false, null, Mark.LOCAL))),
                        LocalDate.of(2028, 1, 1),
                        null));
    }

    private void signInAt(Agency place) {
        when(currentActor.get())
                .thenReturn(new Actor(
                        Actor.Kind.STAFF,
                        7,
                        "Trần Thị Lan",
                        Set.of(new Actor.Grant("ADMINISTRATOR", place.id().value()))));
    }

    private void campaign(
            String name, @Nullable Channel channel, FeeRelief.Scope scope, List<String> targets, int percent) {
        reliefs.decide(new NewFeeRelief(
                FeeRelief.Kind.CAMPAIGN, name, "12/NQ-HĐND", MARCH, APRIL, channel, scope, targets, percent, null));
    }

    private FeeSheet on(LocalDate day) {
        return reliefs.sheet(RESIDENCE, day).orElseThrow();
    }

    private FeeOnDay online(LocalDate day) {
        return on(day).lines(Channel.ONLINE).getFirst();
    }

    private static LocalDate dayOf(String instant) {
        return VietnamTime.dateOf(Instant.parse(instant));
    }

    @Test
    void aCampaignHoldsFromTheFirstMinuteOfItsFirstDayToTheLastOfItsLastInVietnam() {
        campaign("Miễn phí trực tuyến", Channel.ONLINE, FeeRelief.Scope.PROCEDURES, List.of(RESIDENCE.value()), 100);

        assertThat(online(dayOf("2028-02-29T16:59:59Z")).payable()).isEqualTo(15_001);
        assertThat(online(dayOf("2028-02-29T17:00:00Z")).payable()).isZero();
        assertThat(online(dayOf("2028-03-31T16:59:59Z")).payable()).isZero();
        assertThat(online(dayOf("2028-03-31T17:00:00Z")).payable()).isEqualTo(15_001);
        assertThat(online(MARCH).campaign())
                .isNotNull()
                .satisfies(campaign -> assertThat(campaign.decision()).isEqualTo("12/NQ-HĐND"));
        FeeOnDay counter = on(MARCH).lines(Channel.COUNTER).getFirst();
        assertThat(counter.payable()).as("another channel").isEqualTo(20_000);
        assertThat(counter.fee().caseName()).isEqualTo("Trẻ em");
    }

    @Test
    void ofSeveralCampaignsTheLargestCountsAloneAndOnlyWholeDongArePaid() {
        String field = procedures.get(RESIDENCE).field();
        campaign("Cả lĩnh vực", null, FeeRelief.Scope.FIELDS, List.of(field), 30);
        campaign("Mọi thủ tục", Channel.COUNTER, FeeRelief.Scope.ALL, List.of(), 50);

        FeeOnDay counter = on(APRIL.minusDays(1)).lines(Channel.COUNTER).getFirst();
        assertThat(counter.payable()).isEqualTo(10_000);
        assertThat(counter.campaign())
                .isNotNull()
                .satisfies(best -> assertThat(best.name()).isEqualTo("Mọi thủ tục"));
        assertThat(reliefs.sheet(new ProcedureCode("1.001193"), MARCH)
                        .orElseThrow()
                        .lines())
                .as("of another field, by another channel")
                .filteredOn(line -> line.fee().channel() == Channel.ONLINE)
                .allMatch(line ->
                        line.campaign() == null || !line.campaign().name().equals("Cả lĩnh vực"));
        assertThat(percent(30).leaves(15_001L)).isEqualTo(10_500);
        assertThat(percent(30).leaves(null)).isNull();
        assertThat(percent(100).leaves(null)).isZero();
    }

    private static FeeRelief percent(int percent) {
        return new FeeRelief(
                new FeeReliefId(1),
                FeeRelief.Kind.CAMPAIGN,
                "Giảm",
                "1",
                MARCH,
                null,
                null,
                FeeRelief.Scope.ALL,
                List.of(),
                percent,
                null,
                "Lan");
    }

    @Test
    void groupsPayLessOnTheirDaysOnlyAndChangeNothingForTheOthers() {
        LocalDate first = LocalDate.of(2028, 6, 1);
        reliefs.decide(new NewFeeRelief(
                FeeRelief.Kind.GROUP,
                "Hộ nghèo",
                "13/NQ-HĐND",
                first,
                first.plusDays(1),
                null,
                FeeRelief.Scope.ALL,
                List.of(),
                100,
                "Giấy xác nhận hộ nghèo"));

        assertThat(on(first.minusDays(1)).groups()).isEmpty();
        assertThat(on(first).groups()).extracting(FeeRelief::name).containsExactly("Hộ nghèo");
        assertThat(on(first).lines(Channel.ONLINE).getFirst().payable()).isEqualTo(15_001);
        assertThat(on(first.plusDays(1)).groups()).isEmpty();
    }

    @Test
    void isCalledOffBeforeItBeginsAndRefusesWhatTheCatalogDoesNotHave() {
        LocalDate first = LocalDate.of(2029, 1, 1);
        reliefs.decide(new NewFeeRelief(
                FeeRelief.Kind.CAMPAIGN,
                "Năm mới",
                "14/NQ-HĐND",
                first,
                null,
                null,
                FeeRelief.Scope.ALL,
                List.of(),
                100,
                null));
        assertThat(online(first).payable()).isZero();
        FeeRelief entered = reliefs.list().getFirst();
        reliefs.end(entered.id());
        assertThat(online(first).payable()).isEqualTo(15_001);
        assertThatThrownBy(() -> reliefs.end(entered.id())).isInstanceOf(FeeReliefNotFound.class);

        assertThatThrownBy(() -> campaign("Sai", null, FeeRelief.Scope.FIELDS, List.of("Hộ tịk"), 50))
                .isInstanceOf(FeeReliefUnfit.class);
        signInAt(agencies.listCommuneCommittees().getFirst());
        assertThatThrownBy(() -> campaign("Xã", null, FeeRelief.Scope.ALL, List.of(), 50))
                .isInstanceOf(AccessRefused.class);
    }
}
