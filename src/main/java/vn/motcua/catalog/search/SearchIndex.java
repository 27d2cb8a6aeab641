package vn.motcua.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An immutable Lucene index in which each name of an entry is a short text of its own. A search reads what was typed
 * in several ways: as it stands, as it was meant with the input method off, and with abbreviations and dialect
 * words replaced. An entry is as good as its best name in its best reading.
 */
public final class SearchIndex {

    /** How much of the best score an entry needs to be shown; and to come before a better one of a later tier. */
    private static final double SHOWN = 0.3;

    private static final double AS_GOOD = 0.6;
    private static final float OF_A_FIELD = 0.4f;

    private final List<SearchEntry> entries;
    private final Map<String, String> written;
    private final Meanings meanings;
    private final List<Text> texts = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final IndexSearcher searcher;

    /** A text by which an entry is found. */
    private record Text(SearchEntry entry, String words, float weight) {}

    /**
     * Indexes the entries.
     *
     * @param meanings what abbreviations and other words stand for
     */
    public SearchIndex(List<SearchEntry> entries, Map<String, String> meanings) {
        this.entries = List.copyOf(entries);
        this.written = Map.copyOf(meanings);
        this.meanings = new Meanings(meanings);
        for (SearchEntry entry : entries) {
            entry.names().forEach(name -> texts.add(new Text(entry, name, 1)));
            entry.aliases().forEach(alias -> texts.add(new Text(entry, alias, 1)));
            texts.add(new Text(entry, entry.field(), OF_A_FIELD));
        }
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig settings = new IndexWriterConfig(new WhitespaceAnalyzer());
            try (IndexWriter writer = new IndexWriter(directory, settings)) {
                for (Text text : texts) {
                    writer.addDocument(document(text));
                }
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail", e);
        }
    }

    /** Whether it would be the same with these; making one takes longer than reading all that it is made of. */
    public boolean isOf(List<SearchEntry> others, Map<String, String> otherMeanings) {
        return entries.equals(others) && written.equals(otherMeanings);
    }

    private Document document(Text text) {
        List<String> exact = Words.exact(text.words);
        List<String> folded = Words.folded(text.words);
        known.addAll(folded);
        Document document = new Document();
        document.add(new StringField(SearchQuery.CODE, text.entry.code(), Field.Store.NO));
        document.add(new StringField(SearchQuery.KEY, SearchQuery.key(folded, Words::isAskingFolded), Field.Store.NO));
        document.add(new StringField(SearchQuery.EXACT_KEY, SearchQuery.key(exact, Words::isAsking), Field.Store.NO));
        add(document, SearchQuery.EXACT, exact);
        add(document, SearchQuery.FOLDED, folded);
        add(document, SearchQuery.SOUND, folded.stream().map(Words::sound).toList());
        for (int i = 1; i < folded.size(); i++) {
            document.add(new StringField(SearchQuery.PAIR, folded.get(i - 1) + " " + folded.get(i), Field.Store.NO));
        }
        for (int i = 1; i < exact.size(); i++) {
            document.add(
                    new StringField(SearchQuery.EXACT_PAIR, exact.get(i - 1) + " " + exact.get(i), Field.Store.NO));
        }
        return document;
    }

    private static void add(Document document, String field, List<String> words) {
        document.add(new TextField(field, String.join(" ", words), Field.Store.NO));
    }

    /** Ids of what matches, best first; empty when nothing does. */
    public List<Integer> search(String text) {
        return search(text, false);
    }

    /** As {@link #search}, of a text that is still being typed: its last word may be the beginning of one. */
    public List<Integer> suggest(String text) {
        return search(text, true);
    }

    private List<Integer> search(String text, boolean unfinished) {
        Map<SearchEntry, Double> scores = new HashMap<>();
        for (String reading : readings(text)) {
            SearchQuery query = new SearchQuery(reading, known, unfinished);
            if (!query.isEmpty()) {
                score(query, scores);
            }
        }
        return ranked(scores);
    }

    private Set<String> readings(String typed) {
        String text = String.join(" ", Words.exact(typed));
        String meant = String.join(" ", Words.exact(Words.meant(typed)));
        return new LinkedHashSet<>(List.of(text, meanings.of(text), meant, meanings.of(meant)));
    }

    private void score(SearchQuery query, Map<SearchEntry, Double> scores) {
        try {
            for (ScoreDoc hit : searcher.search(query.build(), texts.size()).scoreDocs) {
                Text text = texts.get(hit.doc);
                double score = hit.score * text.weight * text.entry.weight();
                scores.merge(text.entry, score, Math::max);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail", e);
        }
    }

    private static List<Integer> ranked(Map<SearchEntry, Double> scores) {
        Map.Entry<SearchEntry, Double> best =
                scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        if (best == null) {
            return List.of();
        }
        return scores.entrySet().stream()
                .filter(hit -> hit.getValue()
                        >= best.getValue()
                                * (hit.getKey().tier() < best.getKey().tier() ? AS_GOOD : SHOWN))
                .sorted(Comparator.comparingInt((Map.Entry<SearchEntry, Double> hit) ->
                                hit.getKey().tier())
                        .thenComparing(Map.Entry::getValue, Comparator.reverseOrder())
                        .thenComparingInt(hit -> hit.getKey().id()))
                .map(hit -> hit.getKey().id())
                .toList();
    }
}
