package vn.motcua.catalog.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.FeeRelief;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The form in which something is taken off fees. */
public record ReliefView(ReliefForm form, FormErrors errors) {

    private FieldView field(Page page, String name, String key, @Nullable String value) {
        return FieldView.of(name, page.text("catalog.relief." + key))
                .withValue(value)
                .withErrors(errors);
    }

    private static List<FieldView.Option> options(Page page, String family, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> FieldView.Option.of(value.name(), page.text(family + value)))
                .toList();
    }

    /** A campaign, or a group. */
    public FieldView kind(Page page) {
        return field(page, "loai", "kind", form.loai())
                .withOptions(options(page, "catalog.relief.kind.", FeeRelief.Kind.values()));
    }

    /** What citizens read. */
    public FieldView name(Page page) {
        return field(page, "ten", "name", form.ten()).withHint(page.text("catalog.relief.name.hint"));
    }

    /** Number of the decision. */
    public FieldView decision(Page page) {
        return FieldView.of("decision", page.text("catalog.admin.form.decision"))
                .withHint(page.text("catalog.fees.decision.hint"))
                .withValue(form.decision())
                .withErrors(errors);
    }

    /** First day. */
    public FieldView from(Page page) {
        return FieldView.of("validFrom", page.text("catalog.admin.form.from"))
                .withHint(page.text("catalog.admin.form.from.hint"))
                .withValue(form.validFrom())
                .withErrors(errors);
    }

    /** Last day. */
    public FieldView to(Page page) {
        return FieldView.of("denHet", page.text("catalog.admin.form.to"))
                .withHint(page.text("catalog.admin.form.to.hint"))
                .withValue(form.denHet())
                .withErrors(errors)
                .optional();
    }

    /** By which channel. */
    public FieldView channel(Page page) {
        return field(page, "kenh", "channel", form.kenh())
                .withOptions(Stream.concat(
                                Stream.of(FieldView.Option.of("", page.text("catalog.relief.channel.all"))),
                                options(page, "catalog.channel.", Channel.values()).stream())
                        .toList());
    }

    /** For which procedures. */
    public FieldView scope(Page page) {
        return field(page, "phamVi", "scope", form.phamVi())
                .withOptions(options(page, "catalog.relief.scope.", FeeRelief.Scope.values()));
    }

    /** Names of fields or codes of procedures. */
    public FieldView targets(Page page) {
        return field(page, "doiTuong", "targets", form.doiTuong())
                .withHint(page.text("catalog.relief.targets.hint"))
                .optional();
    }

    /** How much is taken off. */
    public FieldView percent(Page page) {
        return field(page, "giam", "percent", form.giam()).withHint(page.text("catalog.relief.percent.hint"));
    }

    /** What a member of the group shows. */
    public FieldView evidence(Page page) {
        return field(page, "giayTo", "evidence", form.giayTo())
                .withHint(page.text("catalog.relief.evidence.hint"))
                .optional();
    }
}
