package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.payments.BankEntries;
import vn.motcua.payments.BankEntry.Verdict;
import vn.motcua.payments.BankStatements;
import vn.motcua.payments.CashShifts;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.DemandSettled;
import vn.motcua.payments.DemandState;
import vn.motcua.payments.Demands;
import vn.motcua.payments.DifferenceUnexplained;
import vn.motcua.payments.NewBankEntry;
import vn.motcua.payments.NotYourTill;
import vn.motcua.payments.NothingToRefund;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.ReceivingAccount;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.payments.Refunds;
import vn.motcua.payments.Settlements;
import vn.motcua.payments.ShiftMissing;
import vn.motcua.payments.StatementUnreadable;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Fees of dossiers: asked for, paid once, receipted without gaps; the result is given when they are paid. */
@WholeProduct
class DossierFeesIT {

    private static final ProcedureCode EXTRACT = new ProcedureCode("2.000635");
    private static final int HISTORIES = Integer.getInteger("motcua.fees.histories", 25);
    private static final String BANK = "970436";
    private static final String ACCOUNT = "0000000000";

    @Autowired
    ApplicationContext product;

    @Autowired
    DossierFees fees;

    @Autowired
    Filings filings;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Demands demands;

    @Autowired
    CashShifts shifts;

    @Autowired
    Receipts receipts;

    @Autowired
    BankEntries bank;

    @Autowired
    ReceivingAccounts accounts;

    @Autowired
    BankStatements statements;

    @Autowired
    Refunds refunds;

    @Autowired
    Settlements settlements;

    @Autowired
    Turns turns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private TestDossiers given;
    private Actor giang;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        giang = given.officer("tiepnhan");
        ActAs.actor(Actor.SYSTEM, () -> {
            accounts.set(
                    new ReceivingAccount(given.commune("Thanh Khê").id(), BANK, ACCOUNT, "TAI KHOAN THU"),
                    Actor.SYSTEM);
            return true;
        });
        // Whoever tries every page opens shifts too.
        for (Actor officer : List.of(giang, given.officer("tiepnhan2"), given.signIn("hc.tiepnhan"))) {
            shifts.findOpen(officer).ifPresent(shift -> shifts.close(officer, shift.expected(), null));
        }
    }

    private DossierCode extract() {
        return filings.submit(given.aFiling(EXTRACT), giang).code();
    }

    /** 8.000 đồng for each copy. */
    private DemandReference asked(DossierCode code, int copies) {
        return Objects.requireNonNull(fees.charge(code, giang, List.of(new DossierFees.Count(0, copies, null)), null));
    }

    private static NewBankEntry entry(String words, long amount) {
        return new NewBankEntry(
                BANK, ACCOUNT, UUID.randomUUID().toString(), amount, words, Instant.parse("2026-11-30T03:00:00Z"));
    }

    private Verdict told(NewBankEntry entry) {
        return bank.take(entry).verdict();
    }

    private Receipt receiptOf(DemandReference reference) {
        return receipts.list(reference).stream()
                .filter(Receipt::isValid)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFeeIsCountedByQuantityAndAskedForOnce() {
        DossierCode code = extract();

        Demand demand = demands.get(asked(code, 3));

        assertThat(demand.amount()).isEqualTo(24_000);
        assertThat(demand.state()).isEqualTo(DemandState.UNPAID);
        assertThatThrownBy(() -> asked(code, 1)).isInstanceOf(FeeAskedAlready.class);
        assertThat(given.details(code).journal().getLast().action()).isEqualTo(DossierAction.CHARGE);
        fees.callOff(code, giang, demand.reference(), "Tính nhầm số bản");
        assertThat(demands.get(asked(code, 1)).amount()).isEqualTo(8_000);
    }

    /** Case 9: payment IPN twice gives one receipt; an amount that does not match is not paid. */
    @Test
    void ipnTwiceGivesOneReceiptAndAnotherAmountIsNotPaid() {
        DossierCode code = extract();
        DemandReference reference = asked(code, 2);
        assertThat(told(entry("ck " + reference, 15_999))).isEqualTo(Verdict.WRONG_AMOUNT);
        assertThat(demands.get(reference).state()).isEqualTo(DemandState.UNPAID);

        NewBankEntry right = entry("NGUYEN VAN AN " + reference.value().toLowerCase(Locale.ROOT), 16_000);
        assertThat(told(right)).isEqualTo(Verdict.MATCHED);
        assertThat(told(right)).isEqualTo(Verdict.MATCHED);
        assertThat(told(entry("" + reference, 16_000))).isEqualTo(Verdict.PAID_ALREADY);

        assertThat(receipts.list(reference)).hasSize(1);
        assertThat(demands.get(reference).state()).isEqualTo(DemandState.PAID);
        assertThat(given.details(code).journal())
                .extracting(JournalEntry::action)
                .containsOnlyOnce(DossierAction.COLLECT);
    }

    /** Case 9: who pays nothing is never led to a payment. */
    @Test
    void whatCostsNothingNeverBecomesAPayment() throws Exception {
        DossierCode code = given.submitted().code();

        assertThatThrownBy(() -> fees.charge(code, giang, List.of(new DossierFees.Count(0, 0, null)), null))
                .isInstanceOf(NothingCounted.class);
        assertThat(fees.charge(code, giang, List.of(new DossierFees.Count(0, 1, 0L)), null))
                .isNull();
        assertThat(fees.list(code)).isEmpty();
        mvc.perform(get("/viec/ho-so/" + code.value()).with(SignedIn.as(giang)))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .doesNotContain("/thanh-toan/"));
    }

    @Test
    void theResultWaitsForTheFee() {
        DossierCode code = given.finished();
        DemandReference reference =
                Objects.requireNonNull(fees.charge(code, giang, List.of(new DossierFees.Count(0, 1, 15_000L)), null));
        assertThatThrownBy(() -> dossiers.handOver(code, giang, "Nguyễn Văn An", true))
                .isInstanceOf(FeeUnpaid.class);

        told(entry(reference.value(), 15_000));

        dossiers.handOver(code, giang, "Nguyễn Văn An", true);
        assertThat(given.details(code).status()).isEqualTo(DossierStatus.HANDED_OVER);
    }

    @Test
    void cashIsTakenInAShiftAndCountedAtItsEnd() {
        DemandReference reference = asked(extract(), 1);
        Actor phuc = given.officer("tiepnhan2");
        assertThatThrownBy(() -> shifts.take(reference, phuc)).isInstanceOf(ShiftMissing.class);

        shifts.open(phuc, 100_000);
        Receipt receipt = shifts.take(reference, phuc);
        assertThat(receipt.amount()).isEqualTo(8_000);
        assertThatThrownBy(() -> shifts.take(reference, phuc)).isInstanceOf(DemandSettled.class);

        assertThatThrownBy(() -> shifts.close(phuc, 107_000, " ")).isInstanceOf(DifferenceUnexplained.class);
        var closed = shifts.close(phuc, 107_000, "Trả nhầm tiền thừa");
        assertThat(closed.difference()).isEqualTo(-1_000);
        assertThat(shifts.findOpen(phuc)).isEmpty();
    }

    @Test
    void anotherDeskTakesNoMoneyForIt() {
        DemandReference reference = asked(extract(), 1);
        Actor elsewhere = given.signIn("hc.tiepnhan");
        shifts.open(elsewhere, 0);
        try {
            assertThatThrownBy(() -> shifts.take(reference, elsewhere)).isInstanceOf(NotYourTill.class);
            assertThatThrownBy(() -> demands.get(reference, elsewhere)).isInstanceOf(NotYourTill.class);
        } finally {
            shifts.close(elsewhere, 0, null);
        }
    }

    @Test
    void aWrongReceiptIsCancelledAndAnotherStandsForIt() {
        DemandReference reference = asked(extract(), 1);
        told(entry(reference.value(), 8_000));
        Receipt wrong = receiptOf(reference);

        Receipt right = receipts.replace(reference, "Công ty Mẫu", "Ghi sai tên", giang);

        assertThat(right.number()).isGreaterThan(wrong.number());
        assertThat(right.replaces()).isEqualTo(wrong.number());
        assertThat(receiptOf(reference).payer()).isEqualTo("Công ty Mẫu");
        assertThat(receipts.list(reference)).hasSize(2);
    }

    /** A bank and an officer at once, each many times: one payment, one receipt; numbers without gaps. */
    @Test
    void manyWhoPayAtOncePayOnce() throws Exception {
        List<DemandReference> references =
                IntStream.range(0, 6).mapToObj(index -> asked(extract(), 1)).toList();
        shifts.open(giang, 0);
        List<Callable<Object>> work = new ArrayList<>();
        for (DemandReference reference : references) {
            NewBankEntry same = entry(reference.value(), 8_000);
            for (int times = 0; times < 4; times++) {
                work.add(() -> told(same));
                work.add(() -> {
                    try {
                        return ActAs.actor(giang, () -> shifts.take(reference, giang));
                    } catch (DemandSettled paid) {
                        return paid;
                    }
                });
            }
        }
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Object> done : many.invokeAll(work)) {
                done.get();
            }
        } finally {
            var open = shifts.findOpen(giang).orElseThrow();
            shifts.close(giang, open.expected(), null);
        }

        references.forEach(reference -> assertThat(receipts.list(reference)).hasSize(1));
        assertThat(jdbc.sql("""
                        select count(*) from (select agency, year, count(*) as many, max(number) as last
                                              from payments.receipt group by agency, year) series
                        where many <> last
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from payments.demand
                        where (state in ('PAID', 'REFUNDED')) <> exists (select 1 from payments.payment where demand_id = demand.id)
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void moneyIsGivenBackWhenSomebodyElseDecidesSo() {
        DossierCode code = extract();
        DemandReference reference = asked(code, 1);
        assertThatThrownBy(() -> refunds.ask(reference, "Nộp nhầm", giang)).isInstanceOf(NothingToRefund.class);
        told(entry(reference.value(), 8_000));

        refunds.ask(reference, "Nộp nhầm", giang);
        assertThatThrownBy(() -> refunds.ask(reference, "Lần nữa", giang)).isInstanceOf(NothingToRefund.class);
        long id = refunds.list(reference).getFirst().id();
        assertThatThrownBy(() -> refunds.decide(id, true, giang)).isInstanceOf(NothingToRefund.class);
        assertThatThrownBy(() -> refunds.decide(id, true, given.signIn("hc.lanhdao")))
                .isInstanceOf(NothingToRefund.class);
        refunds.decide(id, true, given.officer("lanhdao"));

        assertThat(demands.get(reference).state()).isEqualTo(DemandState.REFUNDED);
        assertThat(receipts.list(reference)).noneMatch(Receipt::isValid);
        assertThat(given.details(code).journal().getLast().reason()).contains("Hoàn 8.000 đồng");
    }

    /** NĐ 118/2025 Art. 12.9. */
    @Test
    void theMonthIsSettledByAgencyAndDesk() {
        YearMonth month = YearMonth.of(2026, 11);
        long before = settlements.list(month).stream()
                .mapToLong(Settlements.Line::rest)
                .sum();
        DemandReference kept = asked(extract(), 2);
        told(entry(kept.value(), 16_000));
        DemandReference back = asked(extract(), 1);
        told(entry(back.value(), 8_000));
        refunds.ask(back, "Nộp nhầm", giang);
        refunds.decide(refunds.list(back).getFirst().id(), true, given.officer("lanhdao"));

        assertThat(settlements.list(month).stream()
                        .mapToLong(Settlements.Line::rest)
                        .sum())
                .isEqualTo(before + 16_000);
    }

    @Test
    void aStatementBringsWhatTheBankDidNotTell() {
        DemandReference told = asked(extract(), 1);
        NewBankEntry known = entry(told.value(), 8_000);
        told(known);
        DemandReference untold = asked(extract(), 2);
        String csv = """
                bank,account,entry,time,amount,words
                970436,0000000000,%s,30/11/2026 10:00,8.000,"MB %s"
                970436,0000000000,%s,30/11/2026 10:05,16.000,"VCB, %s"
                970436,0000000000,%s,30/11/2026 10:06,5.000,tien com
                970436,0000000000,x,hom qua,5.000,y
                """.formatted(known.entry(), told, UUID.randomUUID(), untold, UUID.randomUUID());

        BankStatements.Outcome outcome = statements.take(csv);

        assertThat(outcome).isEqualTo(new BankStatements.Outcome(1, 1, 1, List.of(5L)));
        assertThat(demands.get(untold).state()).isEqualTo(DemandState.PAID);
        assertThatThrownBy(() -> statements.take("a,b\n1,2")).isInstanceOf(StatementUnreadable.class);
    }

    /** What ends without a result costs nothing; money that comes all the same is given back. */
    @Test
    void whatEndsWithoutAResultIsNotPaidFor() {
        DossierCode code = extract();
        DemandReference reference = asked(code, 1);

        turns.stop(code, giang, "Theo đề nghị của người nộp");

        assertThat(demands.get(reference).state()).isEqualTo(DemandState.CANCELLED);
        assertThat(told(entry(reference.value(), 8_000))).isEqualTo(Verdict.NOT_OWED);
    }

    /** Rules §3.4: DuocThanhToanTrucTuyen, DanhSachLePhi. */
    @Test
    void theNationalPortalIsToldOfFees() throws Exception {
        DossierCode code = extract();
        told(entry(asked(code, 2).value(), 16_000));

        mvc.perform(get("/api/v1/dossiers/" + code.value() + "/national").with(SignedIn.as(giang)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.DuocThanhToanTrucTuyen").value(2))
                .andExpect(jsonPath("$.DanhSachLePhi[0].Gia").value(16_000));
    }

    /** Demands, payments, receipts and refunds balance, whatever happens in whatever order. */
    @Test
    void sumsBalanceAfterRandomHistories() {
        Random random = new Random(20261130);
        shifts.open(giang, 0);
        Actor leader = given.officer("lanhdao");
        for (int history = 0; history < HISTORIES; history++) {
            DossierCode code = extract();
            DemandReference reference = asked(code, 1 + random.nextInt(3));
            long amount = demands.get(reference).amount();
            for (int step = 0; step < 4; step++) {
                try {
                    switch (random.nextInt(6)) {
                        case 0 -> told(entry(reference.value(), amount));
                        case 1 -> told(entry(reference.value(), amount + random.nextInt(3) - 1));
                        case 2 -> shifts.take(reference, giang);
                        case 3 -> fees.callOff(code, giang, reference, "thử");
                        case 4 -> refunds.ask(reference, "thử", giang);
                        default ->
                            refunds.list(reference)
                                    .forEach(refund -> refunds.decide(refund.id(), random.nextBoolean(), leader));
                    }
                } catch (DomainException refused) {
                    assertThat(refused.code()).startsWith("payments.");
                }
            }
        }
        var open = shifts.findOpen(giang).orElseThrow();
        shifts.close(giang, open.expected(), null);

        assertThat(jdbc.sql("""
                        select count(*) from payments.demand
                        left join payments.payment on demand_id = demand.id
                        where (state in ('PAID', 'REFUNDED')) <> (payment.id is not null) or demand.amount <> payment.amount
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from payments.payment join payments.demand on demand.id = demand_id
                        where (select count(*) from payments.receipt
                               where payment_id = payment.id and cancelled_at is null)
                              <> case state when 'PAID' then 1 else 0 end
                           or (select count(*) from payments.refund where payment_id = payment.id and granted)
                              <> case state when 'REFUNDED' then 1 else 0 end
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from payments.shift
                        where closed_at is not null and expected <> opened_with
                              + (select coalesce(sum(amount), 0) from payments.payment where shift_id = shift.id)
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void moneyThatPaysNothingWaitsForSomebody() {
        DemandReference called = asked(extract(), 1);
        Demand demand = demands.get(called);
        fees.callOff(new DossierCode(demand.payable().id()), giang, called, "Lập nhầm");

        assertThat(told(entry("" + called, 8_000))).isEqualTo(Verdict.NOT_OWED);
        assertThat(told(entry("tien nha", 8_000))).isEqualTo(Verdict.NO_REFERENCE);
        DemandReference open = asked(extract(), 1);
        assertThat(told(new NewBankEntry(BANK, "123", UUID.randomUUID().toString(), 8_000, "" + open, Instant.now())))
                .isEqualTo(Verdict.WRONG_ACCOUNT);

        var waiting = bank.listUnmatched(1000);
        assertThat(waiting).extracting(one -> one.verdict()).contains(Verdict.NOT_OWED, Verdict.NO_REFERENCE);
        long id = waiting.stream()
                .filter(one -> one.words().equals("tien nha"))
                .findFirst()
                .orElseThrow()
                .id();
        ActAs.actor(given.administrator(), () -> {
            bank.settle(id, "Đã trả lại", given.administrator());
            return id;
        });
        assertThat(bank.listUnmatched(1000)).noneMatch(one -> one.id() == id);
    }

    /** Nobody is believed who has not signed what they say. */
    @Test
    void whatABankTellsIsSigned() throws Exception {
        DemandReference reference = asked(extract(), 1);
        String body = """
                {"entries":[{"bankBin":"970436","account":"0000000000","entry":"%s","amount":8000,
                             "words":"MB %s","bookedAt":"2026-11-30T03:00:00Z"}]}
                """.formatted(UUID.randomUUID(), reference);

        mvc.perform(posted(body)).andExpect(status().isUnprocessableContent());
        mvc.perform(posted(body).header("X-Signature", signature(body + " ")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("payments.signatureWrong"));
        assertThat(demands.get(reference).state()).isEqualTo(DemandState.UNPAID);
        String wrong = "{\"entries\":[{\"amount\":-1}]}";
        mvc.perform(posted(wrong).header("X-Signature", signature(wrong)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("payments.entriesUnreadable"));
        mvc.perform(posted(body).header("X-Signature", signature(body)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[0].verdict").value("MATCHED"));

        assertThat(demands.get(reference).state()).isEqualTo(DemandState.PAID);
        mvc.perform(get("/thanh-toan/" + reference + "/bien-lai.pdf"))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsByteArray())
                        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)));
    }

    private static MockHttpServletRequestBuilder posted(String body) {
        return post("/api/v1/payments/bank/entries")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String signature(String body) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "khoa-thu").hmacHex(body);
    }
}
