package vn.motcua.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** One reading of a typed text as a Lucene query over short texts: syllables and pairs of them, in several spellings. */
final class SearchQuery {

    static final String CODE = "code";
    static final String EXACT = "exact";
    static final String FOLDED = "folded";
    static final String SOUND = "sound";
    static final String EXACT_PAIR = "exactPair";
    static final String PAIR = "pair";
    static final String KEY = "key";
    static final String EXACT_KEY = "exactKey";

    private static final int SHORTEST_FUZZY = 4;
    private static final float ASKING = 0.2f;

    private final List<String> exact;
    private final List<String> folded;
    private final Set<String> known;
    private final boolean unfinished;

    /**
     * A reading of what was typed.
     *
     * @param known every folded word of the index
     * @param unfinished whether the last word may be the beginning of one
     */
    SearchQuery(String text, Set<String> known, boolean unfinished) {
        this.exact = Words.exact(text);
        this.folded = Words.folded(text);
        this.known = known;
        this.unfinished = unfinished;
    }

    boolean isEmpty() {
        return folded.isEmpty() || exact.size() != folded.size();
    }

    /** The words of substance in their order: two texts with the same key ask for the same thing. */
    static String key(List<String> words, Predicate<String> isAsking) {
        List<String> substance = words.stream().filter(Predicate.not(isAsking)).toList();
        return String.join(" ", substance.isEmpty() ? words : substance);
    }

    private boolean isAsking(int i) {
        return exact.get(i).equals(folded.get(i)) ? Words.isAskingFolded(folded.get(i)) : Words.isAsking(exact.get(i));
    }

    Query build() {
        boolean onlyAsking = IntStream.range(0, folded.size()).allMatch(this::isAsking);
        BooleanQuery.Builder substance = new BooleanQuery.Builder();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int needed = 0;
        for (int i = 0; i < folded.size(); i++) {
            if (onlyAsking || !isAsking(i)) {
                substance.add(word(i), Occur.SHOULD);
                needed += known.contains(folded.get(i)) ? 1 : 0;
            } else {
                query.add(new BoostQuery(word(i), ASKING), Occur.SHOULD);
            }
        }
        substance.setMinimumNumberShouldMatch(needed <= 2 ? 1 : needed <= 4 ? 2 : (needed + 2) / 3);
        query.add(substance.build(), Occur.MUST);
        for (int i = 1; i < folded.size(); i++) {
            boolean asking = isAsking(i - 1) && isAsking(i);
            float weight = asking ? ASKING : 1;
            query.add(boosted(PAIR, folded.get(i - 1) + " " + folded.get(i), 0.6f * weight), Occur.SHOULD);
            query.add(boosted(EXACT_PAIR, exact.get(i - 1) + " " + exact.get(i), 0.4f * weight), Occur.SHOULD);
        }
        if (unfinished && folded.size() > 1) {
            query.add(
                    beginning(PAIR, String.join(" ", folded.subList(folded.size() - 2, folded.size())), 2),
                    Occur.SHOULD);
            query.add(beginning(KEY, key(folded, Words::isAskingFolded), 2), Occur.SHOULD);
        }
        query.add(boosted(KEY, key(folded, Words::isAskingFolded), 1), Occur.SHOULD);
        query.add(boosted(EXACT_KEY, key(exact, Words::isAsking), 1), Occur.SHOULD);
        return query.build();
    }

    private Query word(int i) {
        String word = folded.get(i);
        List<Query> ways = new ArrayList<>(List.of(
                boosted(EXACT, exact.get(i), 1), boosted(FOLDED, word, 0.8f), boosted(SOUND, Words.sound(word), 0.4f)));
        if (Character.isDigit(word.charAt(0))) {
            ways.add(boosted(CODE, word, 20));
        }
        if (!known.contains(word) && word.length() >= SHORTEST_FUZZY) {
            ways.add(new BoostQuery(new FuzzyQuery(new Term(FOLDED, word), 1, 1), 0.5f));
        }
        if (unfinished && i == folded.size() - 1) {
            ways.add(beginning(FOLDED, word, 2));
            ways.add(beginning(CODE, word, 20));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /** However it goes on, it counts the same: what is asked most comes first. */
    private static Query beginning(String field, String word, float boost) {
        return new BoostQuery(new PrefixQuery(new Term(field, word)), boost);
    }

    private static Query boosted(String field, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, word)), boost);
    }
}
