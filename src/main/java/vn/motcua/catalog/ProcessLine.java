package vn.motcua.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.directory.Role;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.StepGroup;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.TemplateStep;
import vn.motcua.workflow.UnitRule;

/**
 * A step of an internal process as somebody typed it: a draft keeps also what cannot be read yet. Every cell is a
 * line of text, empty when there is nothing.
 *
 * @param kind name of a {@link StepKind}
 * @param role name of a {@link Role}
 * @param unit as {@link UnitRule#text()} writes it
 * @param hours working hours, with comma or point
 * @param group number of the group it runs side by side with
 * @param join name of a {@link JoinRule}
 * @param note hint for the officer
 */
public record ProcessLine(String kind, String role, String unit, String hours, String group, String join, String note) {

    /** Nothing typed yet. */
    public static final ProcessLine EMPTY = new ProcessLine("", "", "", "", "", "", "");

    private static final Pattern HOURS = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");
    private static final Pattern GROUP = Pattern.compile("[1-9]\\d?");

    /** Every cell as one line. */
    public ProcessLine {
        kind = VietnameseText.line(kind);
        role = VietnameseText.line(role);
        unit = VietnameseText.line(unit);
        hours = VietnameseText.line(hours);
        group = VietnameseText.line(group);
        join = VietnameseText.line(join);
        note = VietnameseText.line(note);
    }

    /** The line of a step that is known. */
    public static ProcessLine of(ProcessStep step) {
        StepGroup group = step.group();
        BigDecimal hours = step.hours();
        return new ProcessLine(
                step.kind().name(),
                step.role().name(),
                step.unitRule().text(),
                hours == null ? "" : plain(hours),
                group == null ? "" : String.valueOf(group.number()),
                group == null ? "" : group.join().name(),
                step.note() == null ? "" : step.note());
    }

    /** Hours as people write them: {@code 1,5}. */
    static String plain(BigDecimal hours) {
        return (hours.signum() == 0 ? BigDecimal.ZERO : hours.stripTrailingZeros())
                .toPlainString()
                .replace('.', ',');
    }

    /** Whether nothing at all was typed. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    List<String> cells() {
        return List.of(kind, role, unit, hours, group, join, note);
    }

    Optional<StepKind> readKind() {
        return named(StepKind.values(), kind);
    }

    Optional<Role> readRole() {
        return named(Role.values(), role).filter(known -> known != Role.ADMINISTRATOR);
    }

    Optional<UnitRule> readUnit() {
        boolean place = Stream.of(UnitRule.Place.values())
                .filter(known -> known != UnitRule.Place.PROVINCIAL_DEPARTMENT)
                .anyMatch(known -> known.name().equals(unit));
        String prefix = UnitRule.Place.PROVINCIAL_DEPARTMENT.name() + ":";
        boolean department = unit.startsWith(prefix) && unit.length() > prefix.length();
        return place || department ? Optional.of(UnitRule.of(unit)) : Optional.empty();
    }

    /** Working hours; empty when none were typed or they cannot be read. */
    Optional<BigDecimal> readHours() {
        return HOURS.matcher(hours).matches() ? Optional.of(new BigDecimal(hours.replace(',', '.'))) : Optional.empty();
    }

    Optional<StepGroup> readGroup() {
        return GROUP.matcher(group).matches()
                ? readJoin().map(rule -> new StepGroup(Integer.parseInt(group), rule))
                : Optional.empty();
    }

    boolean hasGroupNumber() {
        return GROUP.matcher(group).matches();
    }

    Optional<JoinRule> readJoin() {
        return named(JoinRule.values(), join);
    }

    /** The step as a template has it; empty while it cannot be read. */
    public Optional<TemplateStep> read(int seq) {
        boolean whole =
                readKind().isPresent() && readRole().isPresent() && readUnit().isPresent();
        return whole ? Optional.of(toStep(seq).toTemplateStep()) : Optional.empty();
    }

    /** The step; call only when everything can be read. */
    ProcessStep toStep(int seq) {
        return new ProcessStep(
                seq,
                readKind().orElseThrow(),
                readRole().orElseThrow(),
                readUnit().orElseThrow(),
                readHours().orElse(null),
                note.isEmpty() ? null : note,
                Mark.LOCAL,
                readGroup().orElse(null));
    }

    /** The same with hours as they are always written. */
    ProcessLine tidied() {
        return readHours()
                .map(number -> new ProcessLine(kind, role, unit, plain(number), group, join, note))
                .orElse(this);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] known, String name) {
        return Arrays.stream(known).filter(value -> value.name().equals(name)).findFirst();
    }
}
