package vn.motcua.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.platform.text.VietnameseText;

/** The phases that follow the first of a legal time, as people write them: a line for each, "8 giờ làm việc". */
public final class PhaseText {

    private static final Map<TimeUnit, String> WORDS = Map.of(
            TimeUnit.HOUR, "giờ làm việc",
            TimeUnit.WORKING_DAY, "ngày làm việc",
            TimeUnit.CALENDAR_DAY, "ngày",
            TimeUnit.MONTH, "tháng",
            TimeUnit.SAME_DAY, "trong ngày");
    private static final Map<String, TimeUnit> UNITS = WORDS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(word -> VietnameseText.fold(word.getValue()), Map.Entry::getKey));
    private static final Pattern PHASE = Pattern.compile("(?:0*([1-9]\\d{0,3}) )?(\\D+)");

    private PhaseText() {}

    /** The phases behind the first, a line for each; empty when there are none. */
    public static String write(LegalTime time) {
        return time.phases().stream()
                .skip(1)
                .map(phase -> (phase.unit() == TimeUnit.SAME_DAY ? "" : phase.amount() + " ") + WORDS.get(phase.unit()))
                .collect(Collectors.joining("\n"));
    }

    /** The time with these phases behind it; empty when a line cannot be read, or there are too many. */
    public static Optional<LegalTime> read(LegalTime first, String lines) {
        List<Optional<LegalTime>> read = lines.lines()
                .filter(line -> !line.isBlank())
                .map(PhaseText::phase)
                .toList();
        if (read.size() >= LegalTime.MOST_PHASES || read.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<LegalTime> phases = new ArrayList<>(List.of(first));
        read.forEach(phase -> phase.ifPresent(phases::add));
        return Optional.of(LegalTime.inTurn(phases));
    }

    private static Optional<LegalTime> phase(String line) {
        Matcher parts = PHASE.matcher(VietnameseText.fold(VietnameseText.line(line)));
        TimeUnit unit = parts.matches() ? UNITS.get(parts.group(2)) : null;
        if (unit == null || (parts.group(1) == null) != (unit == TimeUnit.SAME_DAY)) {
            return Optional.empty();
        }
        return Optional.of(
                unit == TimeUnit.SAME_DAY
                        ? LegalTime.sameDay()
                        : new LegalTime(Integer.parseInt(parts.group(1)), unit));
    }
}
