package vn.motcua.surveys.web;

import java.util.List;
import java.util.Map;
import vn.motcua.directory.Agency;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.surveys.Campaign;
import vn.motcua.surveys.QuestionSet;

/** Surveys, and the form that makes one. */
public record CampaignsView(
        List<Campaign> campaigns,
        List<QuestionSet> sets,
        List<Agency> scopes,
        Map<String, String> typed,
        FormErrors errors) {

    /** Copies what it holds. */
    public CampaignsView {
        campaigns = List.copyOf(campaigns);
        sets = List.copyOf(sets);
        scopes = List.copyOf(scopes);
        typed = Map.copyOf(typed);
    }

    /** As a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("surveys.campaigns.title"),
                List.of(
                        Column.of(page.text("surveys.campaign.ten")),
                        Column.of(page.text("surveys.campaign.days")),
                        Column.number(page.text("surveys.campaign.answers"))),
                campaigns.stream()
                        .map(one -> new Row(
                                Long.toString(one.id().value()),
                                one.title(),
                                List.of(
                                        Cell.link(
                                                one.title(),
                                                CampaignController.PATH + "/"
                                                        + one.id().value()),
                                        Cell.text(days(one)),
                                        Cell.text(one.answered() + " / " + one.most()))))
                        .toList());
    }

    static String days(Campaign one) {
        return VietnamTime.date(one.startsOn()) + " – " + VietnamTime.date(one.endsOn());
    }

    /** What it is called. */
    public FieldView title(Page page) {
        return field(page, "ten");
    }

    /** Which questions. */
    public FieldView questions(Page page) {
        return field(page, "boCauHoi")
                .withOptions(sets.stream()
                        .map(set -> Option.of(set.code(), set.words(page.lang())))
                        .toList());
    }

    /** About which desks. */
    public FieldView scope(Page page) {
        return field(page, "phamVi")
                .withOptions(scopes.stream()
                        .map(scope -> Option.of(Long.toString(scope.id().value()), scope.name()))
                        .toList());
    }

    /** From when. */
    public FieldView from(Page page) {
        return field(page, "tu");
    }

    /** Until when. */
    public FieldView to(Page page) {
        return field(page, "den");
    }

    /** Who may answer. */
    public FieldView way(Page page) {
        return FieldView.of("cach", page.text("surveys.campaign.cach"))
                .withOptions(List.of(
                        new Option("link", page.text("surveys.campaign.link"), page.text("surveys.campaign.link.hint")),
                        new Option(
                                "phieu",
                                page.text("surveys.campaign.phieu"),
                                page.text("surveys.campaign.phieu.hint"))))
                .withValue(typed.getOrDefault("cach", "link"));
    }

    /** How many answers. */
    public FieldView most(Page page) {
        return field(page, "toiDa").withValue(typed.getOrDefault("toiDa", "500"));
    }

    private FieldView field(Page page, String name) {
        return FieldView.of(name, page.text("surveys.campaign." + name))
                .withValue(typed.get(name))
                .withErrors(errors);
    }
}
