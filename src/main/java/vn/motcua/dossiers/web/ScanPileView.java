package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.ScanPile;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * A scanned pile as the officer confirms it.
 *
 * @param state null when there is no pile
 * @param refusal why it could not be read, in words; null when it could
 * @param missing names of papers that were not found
 * @param signer whom the officer's key names; null when they have none
 */
public record ScanPileView(
        DossierDetails dossier,
        long id,
        ScanPile.@Nullable State state,
        @Nullable String refusal,
        List<Sheet> sheets,
        List<String> missing,
        @Nullable String signer,
        FormErrors errors) {

    private static final String NONE = "0";

    /** Copies the lists. */
    public ScanPileView {
        sheets = List.copyOf(sheets);
        missing = List.copyOf(missing);
    }

    /**
     * A page.
     *
     * @param href of its picture
     * @param order among all pages, as they were read
     * @param about what was noticed of it, or null
     * @param field the choice of the paper it belongs to
     */
    public record Sheet(
            int number, int order, String href, @Nullable Badge about, FieldView field) {}

    /**
     * A paper of the list, and the pages that are given to it.
     *
     * @param value of the choice
     */
    public record Paper(String value, String name, List<Sheet> sheets) {

        /** Copies the list. */
        public Paper {
            sheets = List.copyOf(sheets);
        }
    }

    /** The papers that have pages, then what belongs to none, then those without pages. */
    public List<Paper> papers() {
        List<FieldView.Option> options =
                sheets.isEmpty() ? List.of() : sheets.getFirst().field().options();
        List<Paper> all = new ArrayList<>(options.stream()
                .map(option -> new Paper(
                        option.value(),
                        option.label(),
                        sheets.stream()
                                .filter(sheet -> isGivenTo(sheet, option, options))
                                .toList()))
                .toList());
        all.sort(Comparator.comparing((Paper paper) -> paper.sheets().isEmpty())
                .thenComparing(paper -> paper.value().equals(NONE)));
        return List.copyOf(all);
    }

    /** A page with a choice that nobody knows belongs to none. */
    private static boolean isGivenTo(Sheet sheet, FieldView.Option option, List<FieldView.Option> options) {
        return sheet.field().isChosen(option)
                || (option.value().equals(NONE) && options.stream().noneMatch(sheet.field()::isChosen));
    }

    static ScanPileView of(
            DossierDetails dossier,
            @Nullable ScanPile pile,
            List<Component> lines,
            @Nullable String signer,
            Map<String, String> typed,
            FormErrors errors,
            Page page) {
        if (pile == null) {
            return new ScanPileView(dossier, 0, null, null, List.of(), List.of(), signer, errors);
        }
        List<FieldView.Option> options = new ArrayList<>();
        options.add(FieldView.Option.of(NONE, page.text("desk.scan.none")));
        lines.forEach(line -> options.add(FieldView.Option.of(Long.toString(line.id()), line.name())));
        return new ScanPileView(
                dossier,
                pile.id(),
                pile.state(),
                pile.refusal() == null ? null : page.text(pile.refusal()),
                pile.pages().stream()
                        .map(one -> sheet(dossier, one, options, typed, page))
                        .toList(),
                pile.missing(),
                signer,
                errors);
    }

    private static Sheet sheet(
            DossierDetails dossier,
            ScanPile.Page one,
            List<FieldView.Option> options,
            Map<String, String> typed,
            Page page) {
        int number = one.read().number();
        String name = "trang-" + number;
        return new Sheet(
                number,
                one.order(),
                CaseController.PATH + dossier.code().value() + "/quet/trang/" + number,
                about(one, page),
                FieldView.of(name, page.text("desk.scan.page", Integer.toString(number)))
                        .withOptions(options)
                        .withValue(typed.getOrDefault(name, Long.toString(one.component()))));
    }

    private static @Nullable Badge about(ScanPile.Page one, Page page) {
        if (one.read().blank()) {
            return new Badge(page.text("desk.scan.blank"), Badge.Tone.CALM);
        }
        if (one.duplicateOf() > 0) {
            return new Badge(page.text("desk.scan.twice", Integer.toString(one.duplicateOf())), Badge.Tone.SOON);
        }
        if (!one.name().isEmpty()) {
            return new Badge(page.text("desk.scan.extra", one.name()), Badge.Tone.SOON);
        }
        if (one.component() == 0) {
            return new Badge(page.text("desk.scan.unknown"), Badge.Tone.LATE);
        }
        return one.doubtful() ? new Badge(page.text("desk.scan.doubtful"), Badge.Tone.SOON) : null;
    }

    /** This page. */
    public String href() {
        return CaseController.PATH + dossier.code().value() + "/quet";
    }

    /** The dossier's page. */
    public String dossierHref() {
        return CaseController.PATH + dossier.code().value();
    }

    /** The file to send. */
    public FieldView file(Page page) {
        return FieldView.of("chong", page.text("desk.scan.file"))
                .withHint(page.text("desk.scan.file.hint"))
                .withErrors(errors);
    }

    /** What opens the officer's key. */
    public FieldView pin(Page page) {
        return FieldView.of("pin", page.text("desk.scan.pin"))
                .withHint(page.text("desk.scan.pin.hint", String.valueOf(signer)))
                .optional()
                .withErrors(errors);
    }
}
