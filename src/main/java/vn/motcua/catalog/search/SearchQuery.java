package vn.motcua.catalog.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A typed text as a Lucene query: what is asked for must be there, words of asking only help. */
final class SearchQuery {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String ALIAS = "alias";
    static final String FIELD = "field";
    static final String ANY = "any";
    static final String KEY = "key";
    static final String EXACT_KEY = "exactKey";
    static final String EXACT = "Exact";
    static final String FOLDED = "Folded";

    private static final int SHORTEST_FUZZY = 4;

    /** How much of the text must be found. */
    enum Strictness {
        /** Every word of substance, as typed. */
        EVERY_WORD,
        /** Every word, one letter of a longer word may be wrong. */
        EVERY_WORD_NEARLY,
        /** Three words of five. */
        MOST_WORDS
    }

    private final List<String> exact;
    private final List<String> folded;
    private final List<Integer> substance = new ArrayList<>();

    SearchQuery(String text) {
        this.exact = Words.exact(text);
        this.folded = Words.folded(text);
        for (int i = 0; i < folded.size(); i++) {
            if (!Words.isAsking(folded.get(i))) {
                substance.add(i);
            }
        }
        if (substance.isEmpty()) {
            for (int i = 0; i < folded.size(); i++) {
                substance.add(i);
            }
        }
    }

    boolean isEmpty() {
        return folded.isEmpty() || exact.size() != folded.size();
    }

    /** The words of substance in their order: two texts with the same key ask for the same thing. */
    static String key(List<String> words) {
        List<String> substance = words.stream()
                .filter(word -> !Words.isAsking(String.join("", Words.folded(word))))
                .toList();
        return String.join(" ", substance.isEmpty() ? words : substance);
    }

    Query build(Strictness strictness) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        boolean fuzzy = strictness != Strictness.EVERY_WORD;
        for (int i : substance) {
            words.add(word(i, fuzzy), Occur.SHOULD);
        }
        int all = substance.size();
        words.setMinimumNumberShouldMatch(strictness == Strictness.MOST_WORDS ? Math.max(1, (all * 3 + 4) / 5) : all);
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
        for (int i = 0; i < folded.size(); i++) {
            if (!substance.contains(i)) {
                query.add(new BoostQuery(word(i, false), 0.25f), Occur.SHOULD);
            }
        }
        query.add(boosted(KEY, key(folded), 12), Occur.SHOULD);
        query.add(boosted(EXACT_KEY, key(exact), 12), Occur.SHOULD);
        if (folded.size() > 1) {
            query.add(phrase(NAME + FOLDED, folded, 3), Occur.SHOULD);
            query.add(phrase(ALIAS + FOLDED, folded, 4), Occur.SHOULD);
            query.add(phrase(NAME + EXACT, exact, 3), Occur.SHOULD);
            query.add(phrase(ALIAS + EXACT, exact, 4), Occur.SHOULD);
        }
        return query.build();
    }

    private Query word(int i, boolean fuzzy) {
        List<Query> ways = new ArrayList<>(List.of(
                boosted(NAME + EXACT, exact.get(i), 2f),
                boosted(NAME + FOLDED, folded.get(i), 1),
                boosted(ALIAS + EXACT, exact.get(i), 2.2f),
                boosted(ALIAS + FOLDED, folded.get(i), 1.2f),
                boosted(FIELD + EXACT, exact.get(i), 0.6f),
                boosted(FIELD + FOLDED, folded.get(i), 0.3f)));
        if (Character.isDigit(folded.get(i).charAt(0))) {
            ways.add(boosted(CODE, folded.get(i), 20));
        }
        if (fuzzy && folded.get(i).length() >= SHORTEST_FUZZY) {
            ways.add(new BoostQuery(new FuzzyQuery(new Term(ANY, folded.get(i)), 1), 0.5f));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query boosted(String field, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, word)), boost);
    }

    private static Query phrase(String field, List<String> words, float boost) {
        return new BoostQuery(new PhraseQuery(2, field, words.toArray(String[]::new)), boost);
    }
}
