package vn.motcua.payments;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;

/**
 * Statements of an account, as CSV with the columns {@code bank,account,entry,time,amount,words}: what the bank did not
 * tell by itself is taken in, each entry by itself; what it told before is only compared.
 */
@Service
public class BankStatements {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final List<String> COLUMNS = List.of("bank", "account", "entry", "time", "amount", "words");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");
    private static final Pattern BANK = Pattern.compile("[0-9]{6}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z]{1,19}");
    private static final int LONGEST_ENTRY = 100;
    private static final int LONGEST_WORDS = 1000;

    private final BankEntries entries;

    BankStatements(BankEntries entries) {
        this.entries = entries;
    }

    /**
     * What came of a statement.
     *
     * @param matched entries that paid their demand now
     * @param known that the bank had told before
     * @param unmatched that wait for somebody now
     * @param unreadable numbers of its lines that were left out
     */
    public record Outcome(int matched, int known, int unmatched, List<Long> unreadable) {

        /** Copies the list. */
        public Outcome {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** @throws StatementUnreadable when it is no such file */
    public Outcome take(String csv) {
        int matched = 0;
        int known = 0;
        int unmatched = 0;
        List<Long> unreadable = new ArrayList<>();
        for (CSVRecord row : rows(csv)) {
            Optional<NewBankEntry> entry = entry(row);
            if (entry.isEmpty()) {
                unreadable.add(row.getRecordNumber() + 1);
                continue;
            }
            BankEntries.Taken taken = entries.take(entry.get());
            if (taken.known()) {
                known++;
            } else if (taken.verdict() == BankEntry.Verdict.MATCHED) {
                matched++;
            } else {
                unmatched++;
            }
        }
        return new Outcome(matched, known, unmatched, unreadable);
    }

    private static List<CSVRecord> rows(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw new StatementUnreadable(String.join(", ", COLUMNS));
            }
            return parser.getRecords();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StatementUnreadable(String.join(", ", COLUMNS));
        }
    }

    private static Optional<NewBankEntry> entry(CSVRecord row) {
        if (!row.isConsistent()) {
            return Optional.empty();
        }
        String entry = row.get("entry");
        String words = row.get("words");
        Optional<Long> amount = Dong.parse(row.get("amount")).filter(sum -> sum > 0);
        Optional<Instant> time = time(row.get("time"));
        boolean fits = BANK.matcher(row.get("bank")).matches()
                && ACCOUNT.matcher(row.get("account")).matches()
                && !entry.isEmpty()
                && entry.length() <= LONGEST_ENTRY
                && words.length() <= LONGEST_WORDS;
        return fits && amount.isPresent() && time.isPresent()
                ? Optional.of(
                        new NewBankEntry(row.get("bank"), row.get("account"), entry, amount.get(), words, time.get()))
                : Optional.empty();
    }

    /** As ISO 8601, or as a clock in Vietnam shows it: 30/11/2026 14:05. */
    private static Optional<Instant> time(String typed) {
        try {
            return Optional.of(
                    typed.contains("T")
                            ? Instant.parse(typed)
                            : LocalDateTime.parse(typed, TIME)
                                    .atZone(VietnamTime.ZONE)
                                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
