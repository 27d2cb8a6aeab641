package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.WholeProduct;
import vn.motcua.directory.AgencyId;
import vn.motcua.payments.BankEntry.Verdict;
import vn.motcua.payments.BudgetOrderKnown;
import vn.motcua.payments.BudgetOrderUnfit;
import vn.motcua.payments.BudgetOrders;
import vn.motcua.payments.BudgetSumDiffers;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.NewBankEntry;
import vn.motcua.payments.NotYourTill;
import vn.motcua.payments.PassedOn;
import vn.motcua.payments.PassedOn.State;

/** Money taken over the net goes on to the budget within eight working hours (NĐ 118/2025 Art. 24). */
@WholeProduct
class BudgetOrdersIT {

    /** A Friday afternoon at four: one hour and a half that day, six and a half on Monday. */
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");

    private static final Instant DUE = Instant.parse("2026-03-09T09:00:00Z");

    @Autowired
    ApplicationContext product;

    @Autowired
    BudgetOrders orders;

    private TestFees test;
    private AgencyId desk;

    @BeforeEach
    void open() {
        test = new TestFees(product);
        desk = test.giang.grants().stream()
                .filter(grant -> grant.role().equals("RECEPTION_OFFICER"))
                .map(grant -> new AgencyId(grant.agency()))
                .findFirst()
                .orElseThrow();
        passOnWhatOthersLeft();
    }

    @Test
    void art24EightWorkingHoursOverAWeekend() {
        PassedOn payment = only(paid(1, FRIDAY));

        assertThat(payment.dueAt()).isEqualTo(DUE);
        assertThat(payment.state(DUE)).isEqualTo(State.WAITING);
        assertThat(payment.state(DUE.plusSeconds(1))).isEqualTo(State.OVERDUE);

        record("LC-" + UUID.randomUUID(), DUE, 8_000);

        PassedOn passed = ofMarch(payment.payable());
        assertThat(passed.state(Instant.now())).isEqualTo(State.IN_TIME);
        assertThat(orders.listWaiting(test.giang)).isEmpty();
    }

    @Test
    void art24AnOrderAfterThatIsLateAndStaysInTheReport() {
        DossierCode code = paid(1, FRIDAY.plusSeconds(60));
        record("LC-" + UUID.randomUUID(), DUE.plusSeconds(61), 8_000);
        assertThat(ofMarch(code.value()).state(Instant.now())).isEqualTo(State.LATE);
    }

    @Test
    void anOrderIsOfExactlyWhatHadComeByThen() {
        paid(1, FRIDAY);
        DossierCode later = paid(2, FRIDAY.plusSeconds(3_600));
        Instant between = FRIDAY.plusSeconds(1_800);

        assertThatThrownBy(() -> record("LC-1", between, 24_000)).isInstanceOf(BudgetSumDiffers.class);
        assertThatThrownBy(() -> record(" ", between, 8_000)).isInstanceOf(BudgetOrderUnfit.class);
        assertThatThrownBy(() -> record("LC-1", Instant.now().plusSeconds(600), 24_000))
                .isInstanceOf(BudgetOrderUnfit.class);
        assertThatThrownBy(() -> orders.record(desk, "LC-1", between, 8_000, test.given.signIn("hc.tiepnhan")))
                .isInstanceOf(NotYourTill.class);

        String number = "LC-" + UUID.randomUUID();
        record(number, between, 8_000);
        assertThat(only(later).amount()).isEqualTo(16_000);
        assertThatThrownBy(() -> record(number, DUE, 16_000)).isInstanceOf(BudgetOrderKnown.class);
        assertThatThrownBy(() -> record("LC-" + UUID.randomUUID(), between, 8_000))
                .isInstanceOf(BudgetSumDiffers.class);
        assertThat(orders.listOrders(test.giang, 1).getFirst().payments()).isEqualTo(1);
    }

    private DossierCode paid(int copies, Instant bookedAt) {
        DossierCode code = test.extract();
        DemandReference reference = test.asked(code, copies);
        NewBankEntry entry = test.entry(reference.value(), 8_000L * copies);
        assertThat(test.told(new NewBankEntry(
                        entry.bankBin(), entry.account(), entry.entry(), entry.amount(), entry.words(), bookedAt)))
                .isEqualTo(Verdict.MATCHED);
        return code;
    }

    private void record(String number, Instant sentAt, long amount) {
        orders.record(desk, number, sentAt, amount, test.giang);
    }

    private PassedOn only(DossierCode code) {
        List<PassedOn> waiting = orders.listWaiting(test.giang);
        assertThat(waiting).extracting(PassedOn::payable).containsExactly(code.value());
        return waiting.getFirst();
    }

    private PassedOn ofMarch(String payable) {
        return orders.list(YearMonth.of(2026, 3)).stream()
                .filter(one -> one.payable().equals(payable))
                .findFirst()
                .orElseThrow();
    }

    private void passOnWhatOthersLeft() {
        long sum = orders.listWaiting(test.giang).stream()
                .mapToLong(PassedOn::amount)
                .sum();
        if (sum > 0) {
            record("LC-" + UUID.randomUUID(), Instant.now(), sum);
        }
    }
}
