package vn.motcua.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An immutable Lucene index. A search tries the words as typed, then as they were meant with the input method off,
 * then with one wrong letter in a word, then with some words left out; the first try that finds anything counts.
 */
public final class SearchIndex {

    private final List<SearchEntry> entries;
    private final IndexSearcher searcher;

    /** Indexes the entries. */
    public SearchIndex(List<SearchEntry> entries) {
        this.entries = List.copyOf(entries);
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (SearchEntry entry : entries) {
                    writer.addDocument(document(entry));
                }
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail", e);
        }
    }

    private static Document document(SearchEntry entry) {
        Document document = new Document();
        document.add(new StringField(SearchQuery.CODE, entry.code(), Field.Store.NO));
        for (String name : entry.names()) {
            Text text = add(document, SearchQuery.NAME, name);
            document.add(new StringField(SearchQuery.KEY, SearchQuery.key(text.folded()), Field.Store.NO));
        }
        for (String alias : entry.aliases()) {
            Text text = add(document, SearchQuery.ALIAS, alias);
            document.add(new StringField(SearchQuery.KEY, SearchQuery.key(text.folded()), Field.Store.NO));
            document.add(new StringField(SearchQuery.EXACT_KEY, SearchQuery.key(text.exact()), Field.Store.NO));
        }
        add(document, SearchQuery.FIELD, entry.field());
        return document;
    }

    private record Text(List<String> exact, List<String> folded) {}

    private static Text add(Document document, String field, String text) {
        Text words = new Text(Words.exact(text), Words.folded(text));
        String folded = String.join(" ", words.folded());
        document.add(new TextField(field + SearchQuery.EXACT, String.join(" ", words.exact()), Field.Store.NO));
        document.add(new TextField(field + SearchQuery.FOLDED, folded, Field.Store.NO));
        document.add(new TextField(SearchQuery.ANY, folded, Field.Store.NO));
        return words;
    }

    /** Ids of what matches, best first; empty when nothing does. */
    public List<Integer> search(String text) {
        for (Supplier<Query> attempt : attempts(text)) {
            List<Integer> found = run(attempt.get());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Supplier<Query>> attempts(String text) {
        List<SearchQuery> readings = new ArrayList<>(List.of(new SearchQuery(text)));
        String meant = Words.withoutKeystrokes(text);
        if (!Words.folded(meant).equals(Words.folded(text))) {
            readings.add(new SearchQuery(meant));
        }
        readings.removeIf(SearchQuery::isEmpty);
        return Arrays.stream(SearchQuery.Strictness.values())
                .flatMap(strictness ->
                        readings.stream().map(reading -> (Supplier<Query>) () -> reading.build(strictness)))
                .toList();
    }

    private List<Integer> run(Query query) {
        try {
            ScoreDoc[] hits = searcher.search(query, Math.max(1, entries.size())).scoreDocs;
            List<ScoreDoc> ranked = new ArrayList<>(List.of(hits));
            ranked.sort(Comparator.comparingInt(
                            (ScoreDoc hit) -> entries.get(hit.doc).tier())
                    .thenComparingDouble(
                            hit -> -hit.score * entries.get(hit.doc).weight())
                    .thenComparingInt(hit -> hit.doc));
            return ranked.stream().map(hit -> entries.get(hit.doc).id()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail", e);
        }
    }
}
