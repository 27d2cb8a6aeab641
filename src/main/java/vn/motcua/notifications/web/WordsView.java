package vn.motcua.notifications.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.notifications.Blank;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.Slot;
import vn.motcua.notifications.WordsVersion;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * The versions of one notice's words, one of them in full.
 *
 * @param kind which notice
 * @param versions the one that holds last first
 * @param shown the one in full
 * @param examples its words with examples filled in
 * @param notice what has just been done, or null
 */
public record WordsView(
        NoticeKind kind,
        List<WordsVersion> versions,
        WordsVersion shown,
        Map<Slot, String> examples,
        @Nullable String notice) {

    public WordsView {
        versions = List.copyOf(versions);
        examples = Map.copyOf(examples);
    }

    /** From when, by whom. */
    public static String name(WordsVersion version, Page page) {
        return version.validFrom() == null || version.publishedAt() == null
                ? page.text("notifications.words.shipped")
                : page.text(
                        "notifications.words.version",
                        VietnamTime.date(version.validFrom()),
                        String.valueOf(version.publishedBy()),
                        VietnamTime.dateTime(version.publishedAt()));
    }

    /** What can be filled in, and what it looks like. */
    static List<SummaryRow> blanks(NoticeKind kind) {
        return kind.blanks().stream()
                .map((Blank blank) -> SummaryRow.of(blank.typed(), blank.example()))
                .toList();
    }
}
