package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.catalog.GuidanceVideo;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Videos that show how to file a procedure.
 *
 * @param title typed for a new one
 * @param address typed for a new one
 * @param minutes typed for a new one
 */
public record VideosView(
        Procedure procedure,
        List<GuidanceVideo> videos,
        String title,
        String address,
        String minutes,
        FormErrors errors) {

    /** Copies the list. */
    public VideosView {
        videos = List.copyOf(videos);
    }

    VideosView(Procedure procedure, List<GuidanceVideo> videos, VideoForm form, FormErrors errors) {
        this(procedure, videos, form.tieuDe(), form.diaChi(), form.phut(), errors);
    }

    static String href(ProcedureCode code) {
        return AdminController.PATH + "/" + code + "/video";
    }

    /** This page. */
    public String href() {
        return href(procedure.code());
    }

    /** Where one is taken away. */
    public String removal(GuidanceVideo video) {
        return href() + "/" + video.id().value() + "/bo";
    }

    /** The boxes of a new one, in their order. */
    public List<FieldView> fields(Page page) {
        return List.of(
                field(page, "tieuDe", "catalog.videos.name", title),
                field(page, "diaChi", "catalog.videos.address", address),
                field(page, "phut", "catalog.videos.minutes", minutes));
    }

    private FieldView field(Page page, String name, String key, String typed) {
        return FieldView.of(name, page.text(key))
                .withHint(page.text(key + ".hint"))
                .withValue(typed)
                .withErrors(errors);
    }
}
