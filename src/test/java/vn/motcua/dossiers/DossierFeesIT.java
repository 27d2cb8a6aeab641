package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.payments.BankEntry.Verdict;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandLine;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.DemandState;
import vn.motcua.payments.Demands;
import vn.motcua.payments.NewBankEntry;
import vn.motcua.payments.NothingToRefund;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.Refunds;
import vn.motcua.payments.Settlements;
import vn.motcua.platform.security.SignedIn;

/** Fees of dossiers: asked for, paid once, given back; the result is given when they are paid. */
@WholeProduct
class DossierFeesIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    DossierFees fees;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Demands demands;

    @Autowired
    Receipts receipts;

    @Autowired
    Refunds refunds;

    @Autowired
    Settlements settlements;

    @Autowired
    Turns turns;

    @Autowired
    MockMvc mvc;

    private TestFees test;

    @BeforeEach
    void open() {
        test = new TestFees(product);
    }

    @Test
    void aFeeIsCountedByQuantityAndAskedForOnce() {
        DossierCode code = test.extract();

        Demand demand = demands.get(test.asked(code, 3));

        assertThat(demand.amount()).isEqualTo(24_000);
        assertThat(demand.state()).isEqualTo(DemandState.UNPAID);
        assertThatThrownBy(() -> test.asked(code, 1)).isInstanceOf(FeeAskedAlready.class);
        assertThat(test.given.details(code).journal().getLast().action()).isEqualTo(DossierAction.CHARGE);
        fees.callOff(code, test.giang, demand.reference(), "Tính nhầm số bản");
        assertThat(demands.get(test.asked(code, 1)).amount()).isEqualTo(8_000);
    }

    /** TT 226/2016/TT-BTC Art. 4: 200.000 đồng at most for one copy, over both of its fees. */
    @Test
    void eachCopyCostsItsMostAtMost() {
        DossierCode code = test.filed(new ProcedureCode("2.000942"));

        Demand demand = demands.get(Objects.requireNonNull(fees.charge(
                code,
                test.giang,
                List.of(new DossierFees.Count(0, 2, null, 3), new DossierFees.Count(1, 248, null, 3)),
                null)));

        assertThat(demand.lines()).extracting(DemandLine::amount).containsExactly(12_000L, 588_000L);
        assertThat(demand.amount()).isEqualTo(600_000);
    }

    /** Case 9: payment IPN twice gives one receipt; an amount that does not match is not paid. */
    @Test
    void ipnTwiceGivesOneReceiptAndAnotherAmountIsNotPaid() {
        DossierCode code = test.extract();
        DemandReference reference = test.asked(code, 2);
        assertThat(test.told(test.entry("ck " + reference, 15_999))).isEqualTo(Verdict.WRONG_AMOUNT);
        assertThat(demands.get(reference).state()).isEqualTo(DemandState.UNPAID);

        NewBankEntry right = test.entry("NGUYEN VAN AN " + reference.value().toLowerCase(Locale.ROOT), 16_000);
        assertThat(test.told(right)).isEqualTo(Verdict.MATCHED);
        assertThat(test.told(right)).isEqualTo(Verdict.MATCHED);
        assertThat(test.told(test.entry("" + reference, 16_000))).isEqualTo(Verdict.PAID_ALREADY);

        assertThat(receipts.list(reference)).hasSize(1);
        assertThat(demands.get(reference).state()).isEqualTo(DemandState.PAID);
        assertThat(test.given.details(code).journal())
                .extracting(JournalEntry::action)
                .containsOnlyOnce(DossierAction.COLLECT);
    }

    /** Case 9: who pays nothing is never led to a payment. */
    @Test
    void whatCostsNothingNeverBecomesAPayment() throws Exception {
        DossierCode code = test.given.submitted().code();

        assertThatThrownBy(() -> fees.charge(code, test.giang, List.of(new DossierFees.Count(0, 0, null)), null))
                .isInstanceOf(NothingCounted.class);
        assertThat(fees.charge(code, test.giang, List.of(new DossierFees.Count(0, 1, 0L)), null))
                .isNull();
        assertThat(fees.list(code)).isEmpty();
        DossierCode birth = test.given.birthAccepted();
        mvc.perform(get("/viec/ho-so/" + birth.value() + "/phi").with(SignedIn.as(test.giang)))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("không thu phí")
                        .doesNotContain("Lập yêu cầu nộp phí"));
        mvc.perform(get("/viec/ho-so/" + code.value()).with(SignedIn.as(test.giang)))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .doesNotContain("/thanh-toan/"));
    }

    @Test
    void theResultWaitsForTheFee() {
        DossierCode code = test.given.finished();
        DemandReference reference = Objects.requireNonNull(
                fees.charge(code, test.giang, List.of(new DossierFees.Count(0, 1, 15_000L)), null));
        assertThatThrownBy(() -> dossiers.handOver(code, test.giang, "Nguyễn Văn An", true))
                .isInstanceOf(FeeUnpaid.class);

        test.told(test.entry(reference.value(), 15_000));

        dossiers.handOver(code, test.giang, "Nguyễn Văn An", true);
        assertThat(test.given.details(code).status()).isEqualTo(DossierStatus.HANDED_OVER);
    }

    @Test
    void aWrongReceiptIsCancelledAndAnotherStandsForIt() {
        DemandReference reference = test.asked(test.extract(), 1);
        test.told(test.entry(reference.value(), 8_000));
        Receipt wrong = test.receiptOf(reference);

        Receipt right = receipts.replace(reference, "Công ty Mẫu", "Ghi sai tên", test.giang);

        assertThat(right.number()).isGreaterThan(wrong.number());
        assertThat(right.replaces()).isEqualTo(wrong.number());
        assertThat(test.receiptOf(reference).payer()).isEqualTo("Công ty Mẫu");
        assertThat(receipts.list(reference)).hasSize(2);
    }

    @Test
    void moneyIsGivenBackWhenSomebodyElseDecidesSo() {
        DossierCode code = test.extract();
        DemandReference reference = test.asked(code, 1);
        assertThatThrownBy(() -> refunds.ask(reference, "Nộp nhầm", test.giang)).isInstanceOf(NothingToRefund.class);
        test.told(test.entry(reference.value(), 8_000));

        refunds.ask(reference, "Nộp nhầm", test.giang);
        assertThatThrownBy(() -> refunds.ask(reference, "Lần nữa", test.giang)).isInstanceOf(NothingToRefund.class);
        long id = refunds.list(reference).getFirst().id();
        assertThatThrownBy(() -> refunds.decide(id, true, test.giang)).isInstanceOf(NothingToRefund.class);
        assertThatThrownBy(() -> refunds.decide(id, true, test.given.signIn("hc.lanhdao")))
                .isInstanceOf(NothingToRefund.class);
        refunds.decide(id, true, test.given.officer("lanhdao"));

        assertThat(demands.get(reference).state()).isEqualTo(DemandState.REFUNDED);
        assertThat(receipts.list(reference)).noneMatch(Receipt::isValid);
        assertThat(test.given.details(code).journal().getLast().reason()).contains("Hoàn 8.000 đồng");
    }

    /** NĐ 118/2025 Art. 12.9. */
    @Test
    void theMonthIsSettledByAgencyAndDesk() {
        YearMonth month = YearMonth.of(2026, 11);
        long before = settlements.list(month).stream()
                .mapToLong(Settlements.Line::rest)
                .sum();
        DemandReference kept = test.asked(test.extract(), 2);
        test.told(test.entry(kept.value(), 16_000));
        DemandReference back = test.asked(test.extract(), 1);
        test.told(test.entry(back.value(), 8_000));
        refunds.ask(back, "Nộp nhầm", test.giang);
        refunds.decide(refunds.list(back).getFirst().id(), true, test.given.officer("lanhdao"));

        assertThat(settlements.list(month).stream()
                        .mapToLong(Settlements.Line::rest)
                        .sum())
                .isEqualTo(before + 16_000);
    }

    /** What ends without a result costs nothing; money that comes all the same is given back. */
    @Test
    void whatEndsWithoutAResultIsNotPaidFor() {
        DossierCode code = test.extract();
        DemandReference reference = test.asked(code, 1);

        turns.stop(code, test.giang, "Theo đề nghị của người nộp");

        assertThat(demands.get(reference).state()).isEqualTo(DemandState.CANCELLED);
        assertThat(test.told(test.entry(reference.value(), 8_000))).isEqualTo(Verdict.NOT_OWED);
    }

    /** Rules §3.4: DuocThanhToanTrucTuyen, DanhSachLePhi. */
    @Test
    void theNationalPortalIsToldOfFees() throws Exception {
        DossierCode code = test.extract();
        test.told(test.entry(test.asked(code, 2).value(), 16_000));

        mvc.perform(get("/api/v1/dossiers/" + code.value() + "/national").with(SignedIn.as(test.giang)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.DuocThanhToanTrucTuyen").value(2))
                .andExpect(jsonPath("$.DanhSachLePhi[0].Gia").value(16_000));
    }
}
