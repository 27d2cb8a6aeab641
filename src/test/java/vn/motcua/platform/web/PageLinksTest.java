package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageLinksTest {

    @Test
    void showsFirstLastAndNeighbours() {
        assertThat(drawn(6, 20)).isEqualTo("1 … 5 [6] 7 … 20");
        assertThat(drawn(1, 3)).isEqualTo("[1] 2 3");
        assertThat(drawn(3, 4)).isEqualTo("1 2 [3] 4");
    }

    @Test
    void hasNoWayBackOnTheFirstPageNorForthOnTheLast() {
        assertThat(links(1, 2).previousHref()).isNull();
        assertThat(links(1, 2).nextHref()).isEqualTo("?page=2");
        assertThat(links(2, 2).nextHref()).isNull();
    }

    @Test
    void isNotNeededForASinglePage() {
        assertThat(links(1, 1).isNeeded()).isFalse();
        assertThat(links(1, 0).isNeeded()).isFalse();
        assertThat(links(1, 2).isNeeded()).isTrue();
    }

    private static PageLinks links(int page, int pages) {
        return PageLinks.of(page, pages, number -> "?page=" + number);
    }

    private static String drawn(int page, int pages) {
        return links(page, pages).items().stream()
                .map(item -> item.current() ? "[" + item.number() + "]" : item.number() == 0 ? "…" : "" + item.number())
                .collect(Collectors.joining(" "));
    }
}
