package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.catalog.Procedure;
import vn.motcua.directory.Agency;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What is asked before posters are printed. */
public record PosterFormView(List<Agency> centres, List<Procedure> offered, PosterForm typed, FormErrors errors) {

    /** Copies the lists. */
    public PosterFormView {
        centres = List.copyOf(centres);
        offered = List.copyOf(offered);
    }

    /** Which centre. */
    public FieldView centre(Page page) {
        return FieldView.of("noi", page.text("catalog.posters.centre"))
                .withValue(typed.noi() == null ? null : String.valueOf(typed.noi()))
                .withErrors(errors)
                .withOptions(centres.stream()
                        .map(centre ->
                                FieldView.Option.of(String.valueOf(centre.id().value()), centre.name()))
                        .toList());
    }

    /** A poster for each of what. */
    public FieldView kind(Page page) {
        return FieldView.of("loai", page.text("catalog.posters.kind"))
                .withValue(typed.loai())
                .withErrors(errors)
                .withOptions(List.of(
                        FieldView.Option.of(PosterForm.BY_PROCEDURE, page.text("catalog.posters.byProcedure")),
                        FieldView.Option.of(PosterForm.BY_CLUSTER, page.text("catalog.posters.byCluster"))));
    }

    /** Which procedures. */
    public FieldView procedures(Page page) {
        return FieldView.of("thuTuc", page.text("catalog.posters.procedures"))
                .withHint(page.text("catalog.posters.procedures.hint"))
                .withValues(typed.codes())
                .withErrors(errors)
                .withOptions(offered.stream()
                        .map(procedure -> FieldView.Option.of(procedure.code().value(), procedure.title()))
                        .toList())
                .optional();
    }

    /** Which residential clusters. */
    public FieldView clusters(Page page) {
        return FieldView.of("to", page.text("catalog.posters.clusters"))
                .withHint(page.text("catalog.posters.clusters.hint"))
                .withValue(typed.to())
                .withErrors(errors)
                .optional();
    }

    /** On which paper. */
    public FieldView size(Page page) {
        return FieldView.of("kho", page.text("catalog.posters.size"))
                .withValue(typed.kho())
                .withErrors(errors)
                .withOptions(PosterForm.SIZES.stream()
                        .map(size -> FieldView.Option.of(size, size))
                        .toList());
    }
}
