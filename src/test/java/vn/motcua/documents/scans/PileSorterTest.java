package vn.motcua.documents.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.documents.SampleFiles;

/**
 * Piles of scanned papers with planted faults. {@code make soak} sorts sixty; the seed is printed, so that a pile can be
 * seen again.
 */
class PileSorterTest {

    private static final int PILES = Integer.getInteger("motcua.scans.piles", 1);
    private static final long SEED = Long.getLong("motcua.scans.seed", 20261130);

    private final PileSorter sorter = sorter("tesseract");

    private static PileSorter sorter(String program) {
        return new PileSorter(
                new ScanReader(new Tesseract(new ScanProperties(program, "vie", Duration.ofSeconds(60)))));
    }

    /** Kept for a person to look at. */
    private static Path file(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/piles"));
        return Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static List<PileItem> list(List<String> names) {
        List<PileItem> list = new ArrayList<>();
        for (String name : names) {
            list.add(new PileItem(list.size() + 1, name, null, null, null, true));
        }
        return list;
    }

    /** What was put into a pile: by page the kind of paper, or what is wrong with it. */
    private static final class Pile {

        private final List<byte[]> pages = new ArrayList<>();
        private final Map<Integer, String> kinds = new HashMap<>();
        private final Set<Integer> blank = new HashSet<>();
        private final Map<Integer, Integer> duplicates = new HashMap<>();
        private final Set<Integer> turned = new HashSet<>();
        private final List<String> asked = new ArrayList<>();
        private final Set<String> missing = new HashSet<>();
        private byte[] pdf = {};
    }

    private static Pile pile(Random random) {
        PrintedPapers printer = new PrintedPapers(random);
        Scanner scanner = new Scanner(random);
        Pile pile = new Pile();
        List<String> kinds = new ArrayList<>(PrintedPapers.kinds());
        Collections.shuffle(kinds, random);
        pile.asked.addAll(kinds.subList(0, 9));
        pile.missing.addAll(kinds.subList(0, 2));
        // Seven that were asked for, one that was not.
        List<String> there = new ArrayList<>(kinds.subList(2, 10));
        Collections.shuffle(there, random);
        boolean photos = random.nextBoolean();
        for (String kind : there) {
            List<BufferedImage> clean = printer.print(kind);
            for (BufferedImage page : clean) {
                boolean turned = random.nextInt(8) == 0;
                BufferedImage lying = turned ? scanner.upsideDown(page) : page;
                pile.pages.add(scanner.saved(photos ? scanner.photographed(lying) : scanner.scanned(lying)));
                pile.kinds.put(pile.pages.size(), kind);
                if (turned) {
                    pile.turned.add(pile.pages.size());
                }
            }
            if (random.nextInt(6) == 0) {
                pile.pages.add(scanner.saved(scanner.scanned(printer.blank())));
                pile.blank.add(pile.pages.size());
            }
            if (random.nextInt(6) == 0) {
                int of = pile.pages.size() - (pile.blank.contains(pile.pages.size()) ? 1 : 0);
                pile.pages.add(scanner.saved(scanner.scanned(clean.getLast())));
                pile.duplicates.put(pile.pages.size(), of);
            }
        }
        pile.pdf = Scanner.pdf(pile.pages);
        return pile;
    }

    /** Shares that were right, over all piles. */
    private static final class Score {

        private final Map<String, int[]> counts = new java.util.TreeMap<>();
        private final List<String> wrong = new ArrayList<>();

        void add(String what, boolean right, String detail) {
            int[] count = counts.computeIfAbsent(what, key -> new int[2]);
            count[0] += right ? 1 : 0;
            count[1]++;
            if (!right) {
                wrong.add(what + ": " + detail);
            }
        }

        double of(String what) {
            int[] count = counts.getOrDefault(what, new int[] {1, 1});
            return (double) count[0] / count[1];
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            counts.forEach((what, count) -> text.append(what)
                    .append(' ')
                    .append(count[0])
                    .append('/')
                    .append(count[1])
                    .append("  "));
            return text + "\n" + String.join("\n", wrong);
        }
    }

    @Test
    void pagesComeToTheirPapersAndWhatIsMissingIsNamed() throws IOException {
        Random random = new Random(SEED);
        Score score = new Score();
        long started = System.nanoTime();
        int pages = 0;
        for (int number = 0; number < PILES; number++) {
            Pile pile = pile(random);
            pages += pile.pages.size();
            judge(score, number, pile, sorter.sort(file(pile.pdf, "pile-" + number), list(pile.asked), null));
        }
        System.out.printf(
                "Seed %d, %d piles, %d pages, %.2f s a page%n%s%n",
                SEED, PILES, pages, (System.nanoTime() - started) / 1e9 / pages, score);

        assertThat(score.of("page"))
                .as("pages that came to their paper%n%s", score)
                .isGreaterThanOrEqualTo(0.95);
        assertThat(score.of("missing"))
                .as("missing papers that were named%n%s", score)
                .isGreaterThanOrEqualTo(0.98);
        assertThat(score.of("there"))
                .as("papers that are there and not called missing%n%s", score)
                .isGreaterThanOrEqualTo(0.95);
        assertThat(score.of("blank")).as("blank pages%n%s", score).isGreaterThanOrEqualTo(0.95);
        assertThat(score.of("turned")).as("pages on their head%n%s", score).isGreaterThanOrEqualTo(0.9);
        assertThat(score.of("duplicate"))
                .as("pages that are there twice%n%s", score)
                .isGreaterThanOrEqualTo(0.8);
    }

    private static void judge(Score score, int number, Pile pile, SortedPile sorted) {
        Map<Integer, String> found = new HashMap<>();
        sorted.papers()
                .forEach(paper -> paper.pages()
                        .forEach(page -> found.put(page, paper.item().name())));
        sorted.extra().forEach(paper -> paper.pages().forEach(page -> found.put(page, "extra " + paper.name())));
        sorted.duplicates().forEach(same -> found.put(same.page(), "twice " + same.of()));
        pile.kinds.forEach((page, kind) -> {
            String answer = found.getOrDefault(page, "nothing");
            boolean asked = pile.asked.contains(kind);
            score.add(
                    "page",
                    asked ? kind.equals(answer) : answer.startsWith("extra"),
                    "pile " + number + " page " + page + " " + kind + " -> " + answer);
        });
        Set<String> missing = new HashSet<>();
        sorted.missing().forEach(item -> missing.add(item.name()));
        pile.asked.forEach(name -> score.add(
                pile.missing.contains(name) ? "missing" : "there",
                pile.missing.contains(name) == missing.contains(name),
                "pile " + number + " " + name));
        pile.blank.forEach(
                page -> score.add("blank", sorted.blank().contains(page), "pile " + number + " page " + page));
        pile.turned.forEach(page -> score.add(
                "turned",
                sorted.turned().contains(new SortedPile.TurnedPage(page, 180)),
                "pile " + number + " page " + page));
        pile.duplicates.forEach((page, of) -> score.add(
                "duplicate",
                sorted.duplicates().contains(new SortedPile.Duplicate(page, of)),
                "pile " + number + " page " + page + " of " + of));
    }

    @Test
    void whatIsNoPileOfScansIsRefusedInWords() throws IOException {
        assertThatThrownBy(() ->
                        sorter.sort(file(new byte[] {1, 2, 3}, "bytes"), list(List.of("Giấy chứng sinh")), null))
                .isInstanceOf(PileUnreadable.class);
        assertThatThrownBy(
                        () -> sorter.sort(file(SampleFiles.pdf(121), "thick"), list(List.of("Giấy chứng sinh")), null))
                .isInstanceOf(PileTooThick.class);
        assertThatThrownBy(() -> sorter("no-such-reader")
                        .sort(file(SampleFiles.pdf(1), "one"), list(List.of("Giấy chứng sinh")), null))
                .isInstanceOf(ReaderMissing.class);
    }

    @Test
    void lettersThatWereReadWronglyDoNotHideATitle() {
        assertThat(Approximate.fit("giay chung sinh", "so 12 giay chtmg sinh ho ten"))
                .isGreaterThan(0.85);
        assertThat(Approximate.fit("giay chung sinh", "to khai dang ky ket hon"))
                .isLessThan(0.6);
        assertThat(Approximate.fit("giay chung sinh", "")).isZero();
    }
}
