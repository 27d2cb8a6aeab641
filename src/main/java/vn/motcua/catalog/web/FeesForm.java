package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Fee;
import vn.motcua.catalog.LocalChange;
import vn.motcua.catalog.Mark;
import vn.motcua.catalog.NewDecision;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Fees of the province as they are typed, a line for each thing that is paid. */
record FeesForm(Map<String, String> typed) {

    static final String OWN = "tinh";
    static final String NATIONAL = "trung-uong";
    static final String CHOICE = "muc";
    static final String CHANNEL = "kenh";
    static final String CASE = "truongHop";
    static final String AMOUNT = "tien";
    static final String PER = "tinhTheo";
    static final String MOST = "toiDa";
    static final String NOTE = "ghiChu";
    /** Chosen as channel: the line goes. */
    static final String DROPPED = "BO";

    private static final List<String> CELLS = List.of(CHANNEL, CASE, AMOUNT, PER, MOST, NOTE);
    private static final int SPARE_LINES = 3;
    private static final int MOST_LINES = 60;
    private static final int LONGEST_TEXT = 300;

    FeesForm {
        typed = Map.copyOf(typed);
    }

    /** Shows the fees that hold now. */
    static FeesForm of(List<Fee> fees) {
        Map<String, String> shown = new HashMap<>();
        for (int line = 0; line < fees.size(); line++) {
            Fee fee = fees.get(line);
            shown.put(name(line, CHANNEL), fee.channel().name());
            put(shown, name(line, CASE), fee.caseName());
            put(shown, name(line, AMOUNT), fee.amount() == null ? null : Dong.digits(fee.amount()));
            put(shown, name(line, PER), fee.per());
            put(shown, name(line, MOST), fee.maxPerCopy() == null ? null : Dong.digits(fee.maxPerCopy()));
            put(shown, name(line, NOTE), fee.note());
        }
        return new FeesForm(shown);
    }

    private static void put(Map<String, String> shown, String name, @Nullable String value) {
        if (value != null) {
            shown.put(name, value);
        }
    }

    static String name(int line, String cell) {
        return "dong." + line + "." + cell;
    }

    String value(String name) {
        return VietnameseText.line(typed.getOrDefault(name, ""));
    }

    /** As many lines as hold something, and some to spare. */
    int lines() {
        int last = -1;
        for (int line = 0; line < MOST_LINES; line++) {
            if (!isEmpty(line)) {
                last = line;
            }
        }
        return Math.min(MOST_LINES, last + 1 + SPARE_LINES);
    }

    private boolean isEmpty(int line) {
        return CELLS.stream().allMatch(cell -> value(name(line, cell)).isEmpty());
    }

    private boolean isKept(int line) {
        return !isEmpty(line) && !value(name(line, CHANNEL)).equals(DROPPED);
    }

    private boolean isOwn() {
        return value(CHOICE).equals(OWN);
    }

    private DecisionDates dates() {
        return new DecisionDates(value("decision"), value("validFrom"), value("validTo"));
    }

    FormErrors check(Page page) {
        FormErrors errors = dates().check(page);
        if (!isOwn() && !value(CHOICE).equals(NATIONAL)) {
            errors = errors.and(CHOICE, page.text("catalog.fees.error.muc"));
        }
        if (!isOwn()) {
            return errors;
        }
        boolean none = true;
        for (int line = 0; line < lines(); line++) {
            if (isKept(line)) {
                errors = checkLine(errors, page, line);
                none = false;
            }
        }
        return none ? errors.and(name(0, CHANNEL), page.text("catalog.fees.error.none")) : errors;
    }

    private FormErrors checkLine(FormErrors before, Page page, int line) {
        FormErrors errors = before;
        if (channel(line).isEmpty()) {
            errors = errors.and(name(line, CHANNEL), page.text("catalog.fees.error.kenh", line + 1));
        }
        String amount = value(name(line, AMOUNT));
        if (amount.isEmpty()) {
            errors = errors.and(name(line, AMOUNT), page.text("catalog.fees.error.noAmount", line + 1));
        } else if (Dong.parse(amount).isEmpty()) {
            errors = errors.and(name(line, AMOUNT), page.text("catalog.fees.error.amount", line + 1));
        }
        String most = value(name(line, MOST));
        if (!most.isEmpty() && Dong.parse(most).isEmpty()) {
            errors = errors.and(name(line, MOST), page.text("catalog.fees.error.amount", line + 1));
        }
        for (String cell : List.of(CASE, PER, NOTE)) {
            if (value(name(line, cell)).length() > LONGEST_TEXT) {
                errors = errors.and(name(line, cell), page.text("catalog.fees.error.long", line + 1, LONGEST_TEXT));
            }
        }
        return errors;
    }

    /** What was decided; call only when nothing is wrong. */
    NewDecision toDecision() {
        return dates().toDecision(new LocalChange.Fees(isOwn() ? fees() : null));
    }

    private List<Fee> fees() {
        List<Fee> fees = new ArrayList<>();
        for (int line = 0; line < lines(); line++) {
            if (isKept(line)) {
                fees.add(new Fee(
                        channel(line).orElseThrow(),
                        orNull(name(line, CASE)),
                        Dong.parse(value(name(line, AMOUNT))).orElseThrow(),
                        orNull(name(line, PER)),
                        orNull(name(line, NOTE)),
                        false,
                        Dong.parse(value(name(line, MOST))).orElse(null),
                        Mark.LOCAL));
            }
        }
        return fees;
    }

    private @Nullable String orNull(String name) {
        String value = value(name);
        return value.isEmpty() ? null : value;
    }

    private Optional<Channel> channel(int line) {
        String chosen = value(name(line, CHANNEL));
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(chosen))
                .findFirst();
    }
}
