package vn.motcua.documents.scans;

import java.util.List;

/**
 * A pile in the order of its list; every page is at one place. Pages are counted from 1 in the order of the pile.
 *
 * @param papers what was asked for and found, in the order of the list
 * @param missing what was asked for and not found
 * @param extra papers that the list does not ask for, or that nobody knows
 * @param blank pages with nothing on them
 * @param duplicates pages that are there twice
 * @param turned pages that lie or stand on their head
 * @param pages all as they were read
 */
public record SortedPile(
        List<FoundPaper> papers,
        List<PileItem> missing,
        List<ExtraPaper> extra,
        List<Integer> blank,
        List<Duplicate> duplicates,
        List<TurnedPage> turned,
        List<ReadPage> pages) {

    /** Copies the lists. */
    public SortedPile {
        papers = List.copyOf(papers);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        blank = List.copyOf(blank);
        duplicates = List.copyOf(duplicates);
        turned = List.copyOf(turned);
        pages = List.copyOf(pages);
    }

    /** How sure all of it is: the mean over pages that belong to a paper, from 0 to 1. */
    public double confidence() {
        double sure = papers.stream()
                .mapToDouble(paper -> paper.confidence() * paper.pages().size())
                .sum();
        sure += extra.stream()
                .mapToDouble(paper -> paper.confidence() * paper.pages().size())
                .sum();
        long pages = papers.stream().mapToLong(paper -> paper.pages().size()).sum()
                + extra.stream().mapToLong(paper -> paper.pages().size()).sum();
        return pages == 0 ? 0 : Math.round(100 * sure / pages) / 100.0;
    }

    /**
     * A paper of the list.
     *
     * @param pages in the order in which it is read
     * @param confidence of the doubtful one of its pages, from 0 to 1
     */
    public record FoundPaper(PileItem item, List<Integer> pages, double confidence) {}

    /** A paper beside the list; its name is empty when it is not known. */
    public record ExtraPaper(String name, List<Integer> pages, double confidence) {}

    /** A page that shows what an earlier one shows. */
    public record Duplicate(int page, int of) {}

    /** A page that has to be turned clockwise by so many degrees. */
    public record TurnedPage(int page, int degrees) {}
}
