package vn.motcua.directory;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by what people type. Better before worse: the exact name with diacritics, without them, the
 * beginning of the name, all words in the name, the name followed by what lies above it, all words anywhere in
 * either. Among equals the units of today come first, then those of the home province.
 */
final class UnitSearch {

    private static final int NO_MATCH = Integer.MAX_VALUE;
    private static final Comparator<Entry> AMONG_EQUALS = Comparator.comparing(Entry::ended)
            .thenComparing(entry -> !entry.home())
            .thenComparing(entry -> entry.unit().level() == UnitLevel.DISTRICT)
            .thenComparing(entry -> entry.unit().level())
            .thenComparing(Entry::key)
            .thenComparing(entry -> entry.unit().code());

    /** One period of one unit; {@code ordinal} is the same for all periods of a unit. */
    private record Entry(
            AdminUnit unit,
            int ordinal,
            boolean ended,
            boolean home,
            String spelling,
            String fullSpelling,
            String key,
            String fullKey,
            String padded,
            String context) {}

    private final UnitIndex index;
    /** In the order among equals, so that a match is the pair (rank, position). */
    private final List<Entry> entries;
    /** Positions by the words of name, code and everything above. */
    private final TreeMap<String, BitSet> positions = new TreeMap<>();

    UnitSearch(UnitIndex index, List<AdminUnit> periods, String homeProvince) {
        this.index = index;
        Map<UnitId, Integer> ordinals = new HashMap<>();
        this.entries = periods.stream()
                .map(unit -> {
                    ordinals.putIfAbsent(unit.id(), ordinals.size());
                    return entry(unit, ordinals.getOrDefault(unit.id(), 0), homeProvince);
                })
                .sorted(AMONG_EQUALS)
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            for (String word : (entry.context() + entry.unit().code()).strip().split(" ", -1)) {
                positions.computeIfAbsent(word, w -> new BitSet()).set(i);
            }
        }
    }

    UnitHits find(String typed, @Nullable LocalDate day, int size) {
        UnitQuery query = UnitQuery.of(typed);
        if (query.isEmpty()) {
            return new UnitHits(List.of(), 0);
        }
        List<AdminUnit> units = match(query, day);
        if (units.isEmpty()) {
            units = match(query.withoutType(), day);
        }
        return new UnitHits(
                units.stream()
                        .limit(size)
                        .map(unit -> new UnitHit(unit, index.provinceName(unit), index.successorsOf(unit)))
                        .toList(),
                units.size());
    }

    /** Best first; of two periods of one unit the better match, today's when they match alike. */
    private List<AdminUnit> match(UnitQuery query, @Nullable LocalDate day) {
        BitSet seen = new BitSet();
        return candidates(query)
                .filter(i -> day == null || entries.get(i).unit().isValidOn(day))
                .mapToLong(i -> ((long) rank(entries.get(i), query) << Integer.SIZE) | i)
                .filter(match -> match >> Integer.SIZE != NO_MATCH)
                .sorted()
                .mapToObj(match -> entries.get((int) match))
                .filter(entry -> {
                    boolean first = !seen.get(entry.ordinal());
                    seen.set(entry.ordinal());
                    return first;
                })
                .map(Entry::unit)
                .toList();
    }

    /** Entries that have at least the rarest whole word, or a word beginning with the only one. */
    private IntStream candidates(UnitQuery query) {
        BitSet rarest = null;
        for (List<String> words : List.of(query.words(), query.context())) {
            for (int i = 0; i < words.size() - 1; i++) {
                BitSet with = positions.getOrDefault(words.get(i), new BitSet());
                if (rarest == null || with.cardinality() < rarest.cardinality()) {
                    rarest = with;
                }
            }
        }
        if (rarest == null) {
            String beginning = query.words().getFirst();
            rarest = new BitSet();
            positions
                    .subMap(beginning, beginning + Character.MAX_VALUE)
                    .values()
                    .forEach(rarest::or);
        }
        return rarest.stream();
    }

    private static int rank(Entry entry, UnitQuery query) {
        if (!query.context().isEmpty() && !containsAll(entry.context(), query.context())) {
            return NO_MATCH;
        }
        String key = query.key();
        if (key.equals(entry.key()) || key.equals(entry.fullKey())) {
            boolean spelledOut = query.spelling().equals(entry.spelling())
                    || query.spelling().equals(entry.fullSpelling());
            return spelledOut ? 0 : 1;
        }
        if (key.equals(entry.unit().code())) {
            return 0;
        }
        if (entry.key().startsWith(key)
                || entry.fullKey().startsWith(key)
                || entry.unit().code().startsWith(key)) {
            return 2;
        }
        if (containsAll(entry.padded(), query.words())) {
            return 3;
        }
        if (!containsAny(entry.padded(), query.words()) || !containsAll(entry.context(), query.words())) {
            return NO_MATCH;
        }
        return key.startsWith(entry.key() + " ") || key.startsWith(entry.fullKey() + " ") ? 4 : 5;
    }

    /** Whole words, except the last, which may still be being typed. */
    private static boolean containsAll(String padded, List<String> words) {
        int last = words.size() - 1;
        for (int i = last; i >= 0; i--) {
            if (!contains(padded, words.get(i), i < last)) {
                return false;
            }
        }
        return true;
    }

    private static boolean containsAny(String padded, List<String> words) {
        return words.stream().anyMatch(word -> contains(padded, word, true));
    }

    private static boolean contains(String padded, String word, boolean whole) {
        int at = padded.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if (padded.charAt(at - 1) == ' ' && (!whole || padded.charAt(end) == ' ')) {
                return true;
            }
            at = padded.indexOf(word, at + 1);
        }
        return false;
    }

    private Entry entry(AdminUnit unit, int ordinal, String homeProvince) {
        String fullKey = UnitQuery.key(unit.fullName());
        String above = index.above(unit).map(AdminUnit::fullName).collect(Collectors.joining(" "));
        return new Entry(
                unit,
                ordinal,
                unit.validTo() != null,
                index.latest(unit.province()).code().equals(homeProvince),
                UnitQuery.spelling(unit.name()),
                UnitQuery.spelling(unit.fullName()),
                UnitQuery.key(unit.name()),
                fullKey,
                " " + fullKey + " ",
                " " + fullKey + " " + UnitQuery.key(above) + " ");
    }
}
