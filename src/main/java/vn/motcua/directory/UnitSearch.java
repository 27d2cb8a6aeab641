package vn.motcua.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by what people type. Better before worse: the exact name with diacritics, without them, the
 * beginning of the name, all words in the name, all words in the name or the names above it. Among equals the
 * units of today come first, then those of the home province.
 */
final class UnitSearch {

    private static final int NO_MATCH = Integer.MAX_VALUE;
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::rank)
            .thenComparing(match -> match.entry().ended())
            .thenComparing(match -> !match.entry().home())
            .thenComparing(match -> match.entry().unit().level() == UnitLevel.DISTRICT)
            .thenComparing(match -> match.entry().unit().level())
            .thenComparing(match -> match.entry().key())
            .thenComparing(match -> match.entry().unit().code());

    private record Entry(
            AdminUnit unit,
            boolean ended,
            boolean home,
            String spelling,
            String fullSpelling,
            String key,
            String fullKey,
            String padded,
            String context) {}

    private record Match(Entry entry, int rank) {}

    private final UnitIndex index;
    private final List<Entry> entries;

    UnitSearch(UnitIndex index, List<AdminUnit> periods, String homeProvince) {
        this.index = index;
        this.entries = periods.stream().map(unit -> entry(unit, homeProvince)).toList();
    }

    UnitHits find(String typed, @Nullable LocalDate day, int size) {
        UnitQuery query = UnitQuery.of(typed);
        if (query.isEmpty()) {
            return new UnitHits(List.of(), 0);
        }
        List<Match> matches = match(query, day);
        if (matches.isEmpty()) {
            matches = match(query.withoutType(), day);
        }
        List<UnitHit> hits = matches.stream()
                .sorted(BEST_FIRST)
                .limit(size)
                .map(match -> match.entry().unit())
                .map(unit -> new UnitHit(unit, index.provinceName(unit), index.successorsOf(unit)))
                .toList();
        return new UnitHits(hits, matches.size());
    }

    private List<Match> match(UnitQuery query, @Nullable LocalDate day) {
        Map<UnitId, Match> best = new HashMap<>();
        for (Entry entry : entries) {
            if (day != null && !entry.unit().isValidOn(day)) {
                continue;
            }
            int rank = rank(entry, query);
            if (rank != NO_MATCH) {
                best.merge(entry.unit().id(), new Match(entry, rank), UnitSearch::better);
            }
        }
        return new ArrayList<>(best.values());
    }

    /** Of two periods of one unit the better match, the later one when they match alike. */
    private static Match better(Match a, Match b) {
        if (a.rank() != b.rank()) {
            return a.rank() < b.rank() ? a : b;
        }
        return a.entry().ended() ? b : a;
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
        return containsAny(entry.padded(), query.words()) && containsAll(entry.context(), query.words()) ? 4 : NO_MATCH;
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
        for (String word : words) {
            if (contains(padded, word, true)) {
                return true;
            }
        }
        return false;
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

    private Entry entry(AdminUnit unit, String homeProvince) {
        String fullKey = UnitQuery.key(unit.fullName());
        String above = index.above(unit).map(AdminUnit::fullName).collect(Collectors.joining(" "));
        return new Entry(
                unit,
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
