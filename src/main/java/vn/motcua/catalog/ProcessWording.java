package vn.motcua.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Role;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.UnitRule;

/** What stands in a line as codes, and what stands for it in an annex that people read: written in Vietnamese. */
@Component
class ProcessWording {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String DEPARTMENT = UnitRule.Place.PROVINCIAL_DEPARTMENT.name() + ":";

    private final MessageSource messages;
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    ProcessWording(MessageSource messages) {
        this.messages = messages;
        learn("step", StepKind.values());
        learn("role", Role.values());
        learn("join", JoinRule.values());
        learn(
                "unit",
                Stream.of(UnitRule.Place.values())
                        .filter(place -> place != UnitRule.Place.PROVINCIAL_DEPARTMENT)
                        .toArray(UnitRule.Place[]::new));
    }

    private void learn(String family, Enum<?>[] values) {
        Map<String, String> known = new HashMap<>();
        for (Enum<?> value : values) {
            for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
                known.put(VietnameseText.spelling(word(family, value.name(), locale)), value.name());
            }
            known.put(VietnameseText.spelling(value.name()), value.name());
        }
        codes.put(family, known);
    }

    private String word(String family, String code, Locale locale) {
        return messages.getMessage("workflow." + family + "." + code, null, locale);
    }

    /** The line with words for codes; what is no code stays. */
    ProcessLine inWords(ProcessLine line) {
        return new ProcessLine(
                word("step", line.kind(), StepKind.values()),
                word("role", line.role(), Role.values()),
                line.unit().startsWith(DEPARTMENT)
                        ? line.unit().substring(DEPARTMENT.length())
                        : word("unit", line.unit(), UnitRule.Place.values()),
                line.hours(),
                line.group(),
                word("join", line.join(), JoinRule.values()),
                line.note());
    }

    private String word(String family, String code, Enum<?>[] known) {
        return Arrays.stream(known).anyMatch(value -> value.name().equals(code))
                ? word(family, code, VIETNAMESE)
                : code;
    }

    /** The line with codes for words; a unit that is no place is the name of a department. */
    ProcessLine inCodes(ProcessLine words) {
        String unit = code("unit", words.unit());
        boolean place = codes.getOrDefault("unit", Map.of()).containsValue(unit);
        return new ProcessLine(
                code("step", words.kind()),
                code("role", words.role()),
                place || unit.isEmpty() || unit.startsWith(DEPARTMENT) ? unit : DEPARTMENT + unit,
                words.hours(),
                words.group(),
                code("join", words.join()),
                words.note());
    }

    private String code(String family, String word) {
        return codes.getOrDefault(family, Map.of()).getOrDefault(VietnameseText.spelling(word), word);
    }
}
