package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.wording.PaperForm;
import vn.motcua.dossiers.wording.Slot;
import vn.motcua.dossiers.wording.WordingVersion;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/**
 * The versions of one form's words, one of them in full beside the one before.
 *
 * @param form which form
 * @param versions the one that holds last first; last the words that come with the product
 * @param shown the one in full
 * @param before the one before it, or null when it is the first
 * @param notice what has just been done, or null
 */
public record WordingVersionsView(
        PaperForm form,
        List<WordingVersion> versions,
        WordingVersion shown,
        @Nullable WordingVersion before,
        @Nullable String notice) {

    public WordingVersionsView {
        versions = List.copyOf(versions);
    }

    /** A place and its words in both versions. */
    public record Line(Slot slot, @Nullable String before, String now) {

        /** Whether they differ. */
        public boolean isChanged() {
            return before != null && !Objects.equals(before, now);
        }
    }

    /** From when, by what. */
    public static String name(WordingVersion version, Page page) {
        return version.validFrom() == null
                ? page.text("wording.shipped")
                : page.text("wording.version", VietnamTime.date(version.validFrom()), version.decision());
    }

    /** When it was published and by whom; empty for the words that come with the product. */
    public static String published(WordingVersion version, Page page) {
        return version.publishedAt() == null
                ? ""
                : page.text(
                        "wording.version.published",
                        VietnamTime.dateTime(version.publishedAt()),
                        String.valueOf(version.publishedBy()));
    }

    /** Place by place. */
    public List<Line> lines() {
        return form.slots().stream()
                .map(slot -> new Line(
                        slot,
                        before == null ? null : before.wording().text(slot),
                        shown.wording().text(slot)))
                .toList();
    }

    /** Whether anything differs from the version before. */
    public boolean isChanged() {
        return lines().stream().anyMatch(Line::isChanged);
    }
}
