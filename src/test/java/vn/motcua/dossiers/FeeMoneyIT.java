package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.Refunds;
import vn.motcua.payments.ShiftMissing;
import vn.motcua.payments.StatementUnreadable;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Money for fees, from tills, banks and statements at once: each demand paid once, receipts without gaps, sums that balance. */
@WholeProduct
class FeeMoneyIT {

    private static final int HISTORIES = Integer.getInteger("motcua.fees.histories", 25);

    @Autowired
    ApplicationContext product;

    @Autowired
    DossierFees fees;

    @Autowired
    Demands demands;

    @Autowired
    CashShifts shifts;

    @Autowired
    Receipts receipts;

    @Autowired
    BankEntries bank;

    @Autowired
    BankStatements statements;

    @Autowired
    Refunds refunds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private TestFees test;

    @BeforeEach
    void open() {
        test = new TestFees(product);
    }

    @Test
    void cashIsTakenInAShiftAndCountedAtItsEnd() {
        DemandReference reference = test.asked(test.extract(), 1);
        Actor phuc = test.given.officer("tiepnhan2");
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
        DemandReference reference = test.asked(test.extract(), 1);
        Actor elsewhere = test.given.signIn("hc.tiepnhan");
        shifts.open(elsewhere, 0);
        try {
            assertThatThrownBy(() -> shifts.take(reference, elsewhere)).isInstanceOf(NotYourTill.class);
            assertThatThrownBy(() -> demands.get(reference, elsewhere)).isInstanceOf(NotYourTill.class);
        } finally {
            shifts.close(elsewhere, 0, null);
        }
    }

    /** A bank and an officer at once, each many times: one payment, one receipt; numbers without gaps. */
    @Test
    void manyWhoPayAtOncePayOnce() throws Exception {
        List<DemandReference> references = IntStream.range(0, 6)
                .mapToObj(index -> test.asked(test.extract(), 1))
                .toList();
        shifts.open(test.giang, 0);
        List<Callable<Object>> work = new ArrayList<>();
        for (DemandReference reference : references) {
            NewBankEntry same = test.entry(reference.value(), 8_000);
            for (int times = 0; times < 4; times++) {
                work.add(() -> test.told(same));
                work.add(() -> {
                    try {
                        return ActAs.actor(test.giang, () -> shifts.take(reference, test.giang));
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
            var open = shifts.findOpen(test.giang).orElseThrow();
            shifts.close(test.giang, open.expected(), null);
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
    void aStatementBringsWhatTheBankDidNotTell() {
        DemandReference told = test.asked(test.extract(), 1);
        NewBankEntry known = test.entry(told.value(), 8_000);
        test.told(known);
        DemandReference untold = test.asked(test.extract(), 2);
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

    /** Demands, payments, receipts and refunds balance, whatever happens in whatever order. */
    @Test
    void sumsBalanceAfterRandomHistories() {
        Random random = new Random(20261130);
        shifts.open(test.giang, 0);
        Actor leader = test.given.officer("lanhdao");
        for (int history = 0; history < HISTORIES; history++) {
            DossierCode code = test.extract();
            DemandReference reference = test.asked(code, 1 + random.nextInt(3));
            long amount = demands.get(reference).amount();
            for (int step = 0; step < 4; step++) {
                try {
                    switch (random.nextInt(6)) {
                        case 0 -> test.told(test.entry(reference.value(), amount));
                        case 1 -> test.told(test.entry(reference.value(), amount + random.nextInt(3) - 1));
                        case 2 -> shifts.take(reference, test.giang);
                        case 3 -> fees.callOff(code, test.giang, reference, "thử");
                        case 4 -> refunds.ask(reference, "thử", test.giang);
                        default ->
                            refunds.list(reference)
                                    .forEach(refund -> refunds.decide(refund.id(), random.nextBoolean(), leader));
                    }
                } catch (DomainException refused) {
                    assertThat(refused.code()).startsWith("payments.");
                }
            }
        }
        var open = shifts.findOpen(test.giang).orElseThrow();
        shifts.close(test.giang, open.expected(), null);

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
        DemandReference called = test.asked(test.extract(), 1);
        Demand demand = demands.get(called);
        fees.callOff(new DossierCode(demand.payable().id()), test.giang, called, "Lập nhầm");

        assertThat(test.told(test.entry("" + called, 8_000))).isEqualTo(Verdict.NOT_OWED);
        assertThat(test.told(test.entry("tien nha", 8_000))).isEqualTo(Verdict.NO_REFERENCE);
        DemandReference open = test.asked(test.extract(), 1);
        assertThat(test.told(new NewBankEntry(
                        TestFees.BANK, "123", UUID.randomUUID().toString(), 8_000, "" + open, Instant.now())))
                .isEqualTo(Verdict.WRONG_ACCOUNT);

        var waiting = bank.listUnmatched(1000);
        assertThat(waiting).extracting(one -> one.verdict()).contains(Verdict.NOT_OWED, Verdict.NO_REFERENCE);
        long id = waiting.stream()
                .filter(one -> one.words().equals("tien nha"))
                .findFirst()
                .orElseThrow()
                .id();
        ActAs.actor(test.given.administrator(), () -> {
            bank.settle(id, "Đã trả lại", test.given.administrator());
            return id;
        });
        assertThat(bank.listUnmatched(1000)).noneMatch(one -> one.id() == id);
    }

    /** Nobody is believed who has not signed what they say. */
    @Test
    void whatABankTellsIsSigned() throws Exception {
        DemandReference reference = test.asked(test.extract(), 1);
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
