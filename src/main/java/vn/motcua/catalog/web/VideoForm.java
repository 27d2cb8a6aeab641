package vn.motcua.catalog.web;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.GuidanceVideos;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * A video as it was typed.
 *
 * @param tieuDe title
 * @param diaChi address
 * @param phut minutes
 */
record VideoForm(String tieuDe, String diaChi, String phut) {

    static final VideoForm EMPTY = new VideoForm("", "", "");

    private static final Pattern MINUTES = Pattern.compile("[1-9]\\d{0,2}");

    VideoForm(@Nullable String tieuDe, @Nullable String diaChi, @Nullable String phut) {
        this.tieuDe = VietnameseText.line(Objects.requireNonNullElse(tieuDe, ""));
        this.diaChi = Objects.requireNonNullElse(diaChi, "").strip();
        this.phut = Objects.requireNonNullElse(phut, "").strip();
    }

    /** Only where it is written as a number that fits. */
    int minutes() {
        return MINUTES.matcher(phut).matches() ? Integer.parseInt(phut) : 0;
    }

    FormErrors errors(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (tieuDe.isEmpty() || tieuDe.length() > GuidanceVideos.LONGEST_TITLE) {
            errors = errors.and("tieuDe", page.text("catalog.videos.error.title", GuidanceVideos.LONGEST_TITLE));
        }
        if (GuidanceVideos.address(diaChi).isEmpty()) {
            errors = errors.and("diaChi", page.text("catalog.videos.error.address"));
        }
        if (minutes() < 1 || minutes() > GuidanceVideos.LONGEST_MINUTES) {
            errors = errors.and("phut", page.text("catalog.videos.error.minutes", GuidanceVideos.LONGEST_MINUTES));
        }
        return errors;
    }
}
