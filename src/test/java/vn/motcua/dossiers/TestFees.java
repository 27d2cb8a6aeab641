package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.payments.BankEntries;
import vn.motcua.payments.BankEntry.Verdict;
import vn.motcua.payments.CashShifts;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.NewBankEntry;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.ReceivingAccount;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Fees of dossiers of one commune, asked by its reception officer, whose till is closed at first. */
final class TestFees {

    static final String BANK = "970436";

    private static final ProcedureCode EXTRACT = new ProcedureCode("2.000635");
    private static final String ACCOUNT = "0000000000";

    final TestDossiers given;
    final Actor giang;

    private final DossierFees fees;
    private final Filings filings;
    private final BankEntries bank;
    private final Receipts receipts;

    TestFees(ApplicationContext product) {
        given = new TestDossiers(product);
        giang = given.officer("tiepnhan");
        fees = product.getBean(DossierFees.class);
        filings = product.getBean(Filings.class);
        bank = product.getBean(BankEntries.class);
        receipts = product.getBean(Receipts.class);
        ReceivingAccounts accounts = product.getBean(ReceivingAccounts.class);
        CashShifts shifts = product.getBean(CashShifts.class);
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

    /** A dossier whose fee is counted by copies. */
    DossierCode extract() {
        return filed(EXTRACT);
    }

    DossierCode filed(ProcedureCode procedure) {
        return filings.submit(given.aFiling(procedure), giang).code();
    }

    /** 8.000 đồng for each copy. */
    DemandReference asked(DossierCode code, int copies) {
        return Objects.requireNonNull(fees.charge(code, giang, List.of(new DossierFees.Count(0, copies, null)), null));
    }

    NewBankEntry entry(String words, long amount) {
        return new NewBankEntry(
                BANK, ACCOUNT, UUID.randomUUID().toString(), amount, words, Instant.parse("2026-11-30T03:00:00Z"));
    }

    Verdict told(NewBankEntry entry) {
        return bank.take(entry).verdict();
    }

    Receipt receiptOf(DemandReference reference) {
        return receipts.list(reference).stream()
                .filter(Receipt::isValid)
                .findFirst()
                .orElseThrow();
    }
}
