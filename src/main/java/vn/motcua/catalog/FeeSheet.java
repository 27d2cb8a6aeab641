package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What is paid for a procedure on a day, and why.
 *
 * @param day in Vietnam
 * @param version in force on it, under the province's decision
 * @param lines what is paid, by channel and case
 * @param groups people who pay less, or nothing
 */
public record FeeSheet(LocalDate day, ProcedureVersion version, List<FeeOnDay> lines, List<FeeRelief> groups) {

    /** Copies the lists. */
    public FeeSheet {
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
    }

    /** Of several campaigns the one that takes off most counts, alone. */
    static FeeSheet of(ProcedureVersion version, List<FeeRelief> reliefs, LocalDate day) {
        List<FeeRelief> holding = reliefs.stream()
                .filter(relief -> relief.isValidOn(day) && relief.covers(version))
                .toList();
        List<FeeOnDay> lines = version.fees().stream()
                .map(fee -> holding.stream()
                        .filter(relief -> relief.kind() == FeeRelief.Kind.CAMPAIGN && relief.covers(fee.channel()))
                        .filter(relief -> !fee.isFree())
                        .max(Comparator.comparingInt(FeeRelief::percent))
                        .map(relief -> new FeeOnDay(fee, relief.leaves(fee.amount()), relief))
                        .orElseGet(() -> new FeeOnDay(fee, fee.amount(), null)))
                .toList();
        boolean paid = lines.stream().anyMatch(line -> !Objects.equals(line.payable(), 0L));
        return new FeeSheet(
                day,
                version,
                lines,
                holding.stream()
                        .filter(relief -> relief.kind() == FeeRelief.Kind.GROUP && paid)
                        .toList());
    }

    /** What is paid when the dossier comes by this channel. */
    public List<FeeOnDay> lines(Channel channel) {
        return lines.stream().filter(line -> line.fee().channel() == channel).toList();
    }
}
