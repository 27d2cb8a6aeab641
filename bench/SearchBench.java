import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.search.SearchEntry;
import vn.motcua.catalog.search.SearchIndex;
import vn.motcua.platform.reference.ReferenceFile;

/** How long one search over all shipped names of procedures takes, typed to the end and while it is typed. */
final class SearchBench {

    private static final int ROUNDS = 9;
    private static final int RUNS = 200;
    private static final double BOUND_MILLIS = 50;

    private SearchBench() {}

    public static void main(String[] arguments) {
        Map<String, List<String>> aliases = new HashMap<>();
        new ReferenceFile("procedure-aliases.csv")
                .rows()
                .forEach(row -> aliases.computeIfAbsent(row.get("code"), code -> new ArrayList<>())
                        .add(row.get("alias")));
        Map<String, String> meanings = new LinkedHashMap<>();
        new ReferenceFile("search-words.csv").rows().forEach(row -> meanings.put(row.get("typed"), row.get("meant")));
        List<SearchEntry> entries = new ArrayList<>();
        new ReferenceFile("procedure-list.csv")
                .rows()
                .forEach(row -> entries.add(new SearchEntry(
                        entries.size(),
                        row.get("code"),
                        List.of(row.get("name")),
                        aliases.getOrDefault(row.get("code"), List.of()),
                        row.get("field"),
                        0,
                        1)));
        SearchIndex index = new SearchIndex(entries, meanings);
        for (String question : List.of(
                "khai sinh",
                "dang ky ket hon",
                "ddawng kys keets hoon",
                "chồng tôi mất rồi phải làm gì ở đâu",
                "tôi muốn làm giấy khai sinh cho con mới đẻ ở bệnh viện tỉnh khác thì nộp ở đâu")) {
            measure(question, () -> index.search(question));
        }
        for (String begun : List.of("k", "khai si", "dang ky ke", "tôi muốn làm giấy khai s")) {
            measure(begun + "…", () -> index.suggest(begun));
        }
    }

    private static void measure(String question, Runnable search) {
        double[] rounds = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < RUNS; i++) {
                search.run();
            }
            if (round >= 0) {
                rounds[round] = (System.nanoTime() - start) / 1e6 / RUNS;
            }
        }
        Figures.atMost(BOUND_MILLIS, question, "ms", rounds);
    }
}
