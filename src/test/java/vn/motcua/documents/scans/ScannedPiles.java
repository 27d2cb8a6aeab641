package vn.motcua.documents.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scanned piles for tests of other rooms. */
public final class ScannedPiles {

    private ScannedPiles() {}

    /**
     * A PDF of papers of these kinds, one after the other.
     *
     * @param seed says for whom they are and how they look
     */
    public static byte[] of(long seed, String... kinds) {
        Random random = new Random(seed);
        PrintedPapers printer = new PrintedPapers(random);
        Scanner scanner = new Scanner(random);
        List<byte[]> pages = new ArrayList<>();
        for (String kind : kinds) {
            printer.print(kind).forEach(page -> pages.add(scanner.saved(scanner.scanned(page))));
        }
        return Scanner.pdf(pages);
    }
}
