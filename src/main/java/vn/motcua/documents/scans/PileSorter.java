package vn.motcua.documents.scans;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a pile of scanned pages in the order of a list of papers. It proposes; an officer confirms. Nothing is kept.
 */
@Component
public class PileSorter {

    private final ScanReader reader;

    PileSorter(ScanReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the pile and sorts it. Where the list has cases and none is given, the one that explains the pile best.
     *
     * @param pdf the pile, one scanned page each
     * @param list what is asked for, in the order in which it is wanted
     * @param group the case, or null when it is not known
     * @throws PileTooThick when it has more pages than are sorted at once
     * @throws PileUnreadable when it is no PDF that can be drawn
     * @throws ReaderBusy when others wait already
     * @throws ReaderMissing when nothing here can read
     */
    public SortedPile sort(Path pdf, List<PileItem> list, @Nullable String group) {
        List<PageJudge> pages = reader.read(pdf).stream().map(PageJudge::new).toList();
        List<String> groups = group != null
                ? List.of(group)
                : list.stream()
                        .map(PileItem::group)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Stream<List<PileItem>> lists = groups.isEmpty()
                ? Stream.of(list)
                : groups.stream()
                        .map(one -> list.stream()
                                .filter(item -> item.group() == null || one.equals(item.group()))
                                .toList());
        return lists.map(items -> new PileOrder(pages, items).sorted())
                .reduce((one, other) -> worth(other) > worth(one) ? other : one)
                .orElseThrow();
    }

    private static double worth(SortedPile pile) {
        double found = pile.papers().stream()
                .mapToDouble(paper -> 1 + 0.1 * paper.pages().size() + paper.confidence())
                .sum();
        return found - 0.5 * pile.missing().stream().filter(PileItem::mandatory).count();
    }
}
