package vn.motcua.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.platform.reference.ReferenceFile;

/** Banks that receive transfers, by the number that NAPAS gave them. */
public final class Banks {

    private static final List<Bank> ALL = new ReferenceFile("banks.csv")
            .rows().stream()
                    .filter(row -> row.get("account").equals("yes"))
                    .map(row -> new Bank(row.get("bin"), row.get("name")))
                    .sorted(Comparator.comparing(Bank::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();

    private static final Map<String, Bank> BY_BIN =
            ALL.stream().collect(Collectors.toMap(Bank::bin, Function.identity()));

    private Banks() {}

    /**
     * A bank.
     *
     * @param bin six digits
     */
    public record Bank(String bin, String name) {}

    /** All of them, by name. */
    public static List<Bank> list() {
        return ALL;
    }

    /** Its name, or its number where nobody knows that. */
    public static String name(String bin) {
        Bank bank = BY_BIN.get(bin);
        return bank == null ? bin : bank.name();
    }
}
