package vn.motcua.documents.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One pile and one list: says for each page which paper it belongs to, then puts the papers in order. */
final class PileOrder {

    /** What has to speak for a page before a new paper begins with it. */
    private static final double BEGINS = 0.45;

    private static final double FOLLOWS = 0.35;
    private static final double IN_TURN = 0.3;

    private final List<PageJudge> pages;
    private final List<PileItem> list;
    private final List<Sought> sought;
    private final List<Pile> piles = new ArrayList<>();

    PileOrder(List<PageJudge> pages, List<PileItem> list) {
        this.pages = pages;
        this.list = list;
        this.sought = Sought.of(list);
    }

    /** Pages that make up one paper; {@code what} is null when nobody knows it. */
    private static final class Pile {

        private final @Nullable Sought what;
        private final List<PageJudge> pages = new ArrayList<>();
        private final List<PageJudge> heads = new ArrayList<>();
        private double confidence = 1;

        Pile(@Nullable Sought what) {
            this.what = what;
        }

        void begin(PageJudge page, double sure) {
            heads.add(page);
            add(page, sure);
        }

        void add(PageJudge page, double sure) {
            pages.add(page);
            confidence = Math.min(confidence, sure);
        }

        /** As they lie, a single head before all; or as they are numbered, where each says it but for the head. */
        List<Integer> inOrder() {
            List<PageJudge> ordered = new ArrayList<>(pages);
            ordered.sort(Comparator.comparingInt(PileOrder::number));
            if (heads.size() == 1) {
                boolean numbered = pages.stream()
                        .allMatch(page -> heads.contains(page) || page.mark().isPresent());
                ordered.sort(Comparator.comparingInt(page ->
                        heads.contains(page) ? 0 : numbered ? page.mark().orElse(1) : 1));
            }
            return ordered.stream().map(PileOrder::number).toList();
        }
    }

    private static int number(PageJudge page) {
        return page.page().number();
    }

    SortedPile sorted() {
        List<SortedPile.Duplicate> duplicates = duplicates();
        Set<Integer> twice = duplicates.stream().map(SortedPile.Duplicate::page).collect(Collectors.toSet());
        List<PageJudge> written = pages.stream()
                .filter(page -> !page.page().blank() && !twice.contains(number(page)))
                .toList();
        Map<PageJudge, Pile> begun = new HashMap<>();
        written.forEach(page -> begin(page).ifPresent(pile -> begun.put(page, pile)));
        Pile last = null;
        for (PageJudge page : written) {
            Pile begins = begun.get(page);
            last = begins == null ? follow(page, last) : begins;
        }
        return new SortedPile(
                papers(),
                missing(),
                extra(),
                pages.stream()
                        .map(PageJudge::page)
                        .filter(ScanPage::blank)
                        .map(ScanPage::number)
                        .toList(),
                duplicates,
                pages.stream()
                        .map(PageJudge::page)
                        .filter(page -> page.quarters() != 0)
                        .map(page -> new SortedPile.TurnedPage(page.number(), page.degrees()))
                        .toList(),
                pages.stream().map(PageJudge::page).map(ScanPage::read).toList());
    }

    /** The paper that begins with the page; empty when it has no head. */
    private Optional<Pile> begin(PageJudge page) {
        Map<Sought, Double> begins = new HashMap<>();
        sought.forEach(one -> begins.put(one, page.begins(one)));
        Sought best = sought.stream()
                .max(Comparator.comparingDouble(one -> begins.getOrDefault(one, 0.0)))
                .orElseThrow();
        double value = begins.getOrDefault(best, 0.0);
        if (value >= BEGINS) {
            double next = sought.stream()
                    .filter(one -> !one.equals(best) && !sameKind(one, best))
                    .mapToDouble(one -> begins.getOrDefault(one, 0.0))
                    .max()
                    .orElse(0);
            Pile pile = pileOf(best);
            pile.begin(page, Math.min(1, value) * (value - next / 2) / value);
            return Optional.of(pile);
        }
        return page.hasMotto() ? Optional.of(unknown(page)) : Optional.empty();
    }

    private Pile unknown(PageJudge page) {
        Pile unknown = new Pile(null);
        unknown.begin(page, 0);
        piles.add(unknown);
        return unknown;
    }

    private static boolean sameKind(Sought one, Sought other) {
        return one.titles().equals(other.titles());
    }

    private Pile pileOf(Sought what) {
        return piles.stream().filter(pile -> what.equals(pile.what)).findFirst().orElseGet(() -> {
            Pile pile = new Pile(what);
            piles.add(pile);
            return pile;
        });
    }

    /** A page without a head belongs to the one before it, unless its words are another's. */
    private Pile follow(PageJudge page, @Nullable Pile last) {
        Pile best = last;
        double value = 0;
        for (Pile pile : piles) {
            double follows = follows(page, pile) + (pile == last ? FOLLOWS : 0);
            if (follows > value) {
                best = pile;
                value = follows;
            }
        }
        if (best == null) {
            return unknown(page);
        }
        best.add(page, Math.min(1, 0.5 + value / 2));
        return best;
    }

    private static double follows(PageJudge page, Pile pile) {
        double words = pile.what == null ? 0 : page.words(pile.what);
        OptionalInt mark = page.mark();
        boolean inTurn = mark.isPresent()
                && mark.getAsInt() > 1
                && pile.pages.getLast().mark().orElse(1) == mark.getAsInt() - 1;
        return words + (inTurn ? IN_TURN : 0);
    }

    private List<SortedPile.FoundPaper> papers() {
        List<SortedPile.FoundPaper> papers = new ArrayList<>();
        for (PileItem item : list) {
            for (Pile pile : piles) {
                if (pile.what != null && item.equals(pile.what.item())) {
                    papers.add(new SortedPile.FoundPaper(item, pile.inOrder(), rounded(pile.confidence)));
                }
            }
        }
        return papers;
    }

    private List<PileItem> missing() {
        Set<PileItem> found = piles.stream()
                .map(pile -> pile.what == null ? null : pile.what.item())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> replaced =
                found.stream().map(PileItem::instead).filter(Objects::nonNull).collect(Collectors.toSet());
        return list.stream()
                .filter(item -> !found.contains(item))
                .filter(item -> item.instead() == null || !replaced.contains(item.instead()))
                .toList();
    }

    private List<SortedPile.ExtraPaper> extra() {
        return piles.stream()
                .filter(pile -> pile.what == null || pile.what.item() == null)
                .map(pile -> new SortedPile.ExtraPaper(
                        pile.what == null ? "" : pile.what.name(), pile.inOrder(), rounded(pile.confidence)))
                .toList();
    }

    private static double rounded(double confidence) {
        return Math.round(Math.clamp(confidence, 0, 1) * 100) / 100.0;
    }

    private List<SortedPile.Duplicate> duplicates() {
        List<SortedPile.Duplicate> duplicates = new ArrayList<>();
        List<PageWords> before = new ArrayList<>();
        for (PageJudge page : pages) {
            PageWords words = PageWords.of(page);
            before.stream()
                    .filter(words::isLike)
                    .findFirst()
                    .ifPresentOrElse(
                            same -> duplicates.add(new SortedPile.Duplicate(number(page), same.number())),
                            () -> before.add(words));
        }
        return duplicates;
    }
}
