package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AdminUnit;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Successor;
import vn.motcua.directory.UnitHit;
import vn.motcua.directory.UnitId;
import vn.motcua.directory.UnitLevel;
import vn.motcua.dossiers.FilingProblem.Code;
import vn.motcua.dossiers.FilingProblem.Weight;
import vn.motcua.forms.FieldType;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormField;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.VietnameseText;

/**
 * Whether the place named decides, and the places in the answers agree with it: a permit is given where the house stands,
 * a residence registered where it is. Old names of communes mean what became of them. A place that cannot be read out of
 * the words agrees with all.
 */
@Component
class PlaceChecks {

    /** Answers that must lie in the deciding commune, by the declaration. */
    private static final Map<String, Set<String>> DECIDING = Map.of(
            "house-building-permit", Set.of("siteCommune"),
            "household-business-registration", Set.of("officeCommune"),
            "residence-change-ct01", Set.of("newAddress"),
            "joint-child-under-six", Set.of("newAddress"));

    /** Answers that must lie in this province. */
    private static final Map<String, Set<String>> IN_PROVINCE = Map.of(
            "house-building-permit", Set.of("siteProvince"),
            "household-business-registration", Set.of("officeProvince"),
            "residence-change-ct01", Set.of("newAddress"),
            "joint-child-under-six", Set.of("newAddress"),
            "land-change-registration", Set.of("plotAddress"),
            "land-certificate-correction", Set.of("plotAddress"));

    private static final Pattern COMMUNE =
            Pattern.compile("(?:^|[,;–-]|\\s)\\s*((?:phường|xã|thị trấn|đặc khu|p\\.|x\\.)\\s*[^,;–(]+)");
    private static final Pattern PROVINCE = Pattern.compile(
            "(?:tỉnh|thành phố|tp\\.?)\\s+([^,;.–(]+?)\\s*(?:[,;.(]|$)|(?:^|,)\\s*([^,;.(]+?)\\s*\\.?$");
    private static final int HITS = 12;

    private final AdminUnits units;
    private final Agencies agencies;
    private final ProblemWords words;
    private final Clock clock;

    PlaceChecks(AdminUnits units, Agencies agencies, ProblemWords words, Clock clock) {
        this.units = units;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param asksForCommune whether a commune has to be named
     * @param answers as they are kept
     */
    List<FilingProblem> check(Filing filing, boolean asksForCommune, FormDefinition form, Map<String, String> answers) {
        List<FilingProblem> problems = new ArrayList<>();
        UnitId competent = filing.competentUnit();
        if (competent == null ? asksForCommune : !isHere(competent)) {
            String name = competent == null ? "" : units.get(competent).fullName();
            problems.add(words.problem(Weight.BLOCKS, Code.WRONG_PLACE, null, "competentUnit", name));
        }
        for (FormField field : form.fields()) {
            String value = answers.getOrDefault(field.key(), "");
            if (value.isBlank()) {
                continue;
            }
            boolean elsewhere = isElsewhere(field, value, competent, form) || isOutside(field, value, form);
            if (elsewhere) {
                problems.add(words.problem(Weight.BLOCKS, Code.WRONG_PLACE, null, field.key(), value));
            } else if (field.type() == FieldType.COMMUNE && found(value).isEmpty()) {
                problems.add(
                        words.problem(Weight.DOUBT, Code.DOUBTFUL_ANSWER, null, field.key(), field.label(), value));
            }
        }
        return problems;
    }

    private boolean isElsewhere(FormField field, String value, @Nullable UnitId competent, FormDefinition form) {
        if (competent == null || !DECIDING.getOrDefault(form.key(), Set.of()).contains(field.key())) {
            return false;
        }
        Set<UnitId> meant = new HashSet<>();
        List<String> names = field.type() == FieldType.COMMUNE ? List.of(value) : communesIn(value);
        for (String name : names) {
            meant.addAll(found(name));
        }
        return !meant.isEmpty() && !meant.contains(competent);
    }

    private boolean isOutside(FormField field, String value, FormDefinition form) {
        if (!IN_PROVINCE.getOrDefault(form.key(), Set.of()).contains(field.key())) {
            return false;
        }
        AdminUnit home = units.getHomeProvince();
        if (!field.choices().isEmpty()) {
            return !field.labelOf(value).equals(home.fullName()) && !value.equals(home.code());
        }
        Set<String> named = provincesIn(value);
        return !named.isEmpty() && !named.contains(home.code());
    }

    private static List<String> communesIn(String address) {
        Matcher matcher = COMMUNE.matcher(VietnameseText.line(address).toLowerCase(Locale.ROOT));
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            names.add(matcher.group(1).strip());
        }
        return names;
    }

    /** Codes of the provinces of today that the end of an address names, also by a name of before. */
    private Set<String> provincesIn(String address) {
        Set<String> codes = new HashSet<>();
        Matcher matcher = PROVINCE.matcher(VietnameseText.line(address).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String name = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
            String bare = bare(name);
            units.search(name, null, HITS).stream()
                    .filter(hit -> hit.unit().level() == UnitLevel.PROVINCE)
                    .filter(hit -> bare(hit.unit().name()).equals(bare))
                    .forEach(hit -> codes.addAll(codesToday(hit)));
        }
        return codes;
    }

    private static Set<String> codesToday(UnitHit hit) {
        Set<String> codes = new HashSet<>();
        if (hit.successors().isEmpty()) {
            codes.add(hit.unit().code());
        }
        hit.successors().forEach(successor -> codes.add(successor.code()));
        return codes;
    }

    /** The communes of today that a name or a code means; empty when none. */
    private Set<UnitId> found(String name) {
        Set<UnitId> meant = new HashSet<>();
        String typed = VietnameseText.line(name).split(",", -1)[0].strip();
        units.findByCode(typed, UnitLevel.COMMUNE, today()).map(AdminUnit::id).ifPresent(meant::add);
        String bare = bare(typed);
        for (UnitHit hit : units.search(typed, null, HITS * 3)) {
            if (hit.unit().level() != UnitLevel.COMMUNE
                    || !bare(hit.unit().name()).equals(bare)) {
                continue;
            }
            if (hit.successors().isEmpty()) {
                meant.add(hit.unit().id());
            }
            hit.successors().stream().map(Successor::id).forEach(meant::add);
        }
        return meant;
    }

    private static String bare(String name) {
        return VietnameseText.fold(name)
                .replaceFirst("^(?:phuong|xa|thi tran|dac khu|thanh pho|tinh|tp|p|x)[. ]+", "")
                .strip();
    }

    private boolean isHere(UnitId commune) {
        return agencies.findCommuneCommittee(commune).isPresent();
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
