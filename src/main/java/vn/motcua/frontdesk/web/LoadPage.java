package vn.motcua.frontdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.CounterState;
import vn.motcua.frontdesk.LineView;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.LoadView;
import vn.motcua.frontdesk.LoadView.Advice;
import vn.motcua.frontdesk.TurnFigure;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** How busy a centre is now, for its head. */
public record LoadPage(LoadView load) {

    private static final int CLOCK = 5;

    /** Address of the screen. */
    public String path() {
        return LoadController.PATH + "/" + load.line().desk().value();
    }

    /** By what it follows the line. */
    public String follows() {
        return Lines.topic(load.line().desk()).toString();
    }

    /** What stands at the top, each with its word. */
    public List<Figure> figures(Page page) {
        LoadView.Longest longest = load.longest();
        TurnFigure all = all();
        return List.of(
                new Figure(
                        page.text("frontdesk.load.waiting"),
                        Integer.toString(load.line().waiting()),
                        load.parked() == 0
                                ? null
                                : page.text("frontdesk.load.parked", Integer.toString(load.parked()))),
                new Figure(
                        page.text("frontdesk.load.longest"),
                        longest == null ? "–" : page.text("frontdesk.wait.onlyMinutes", whole(longest.minutes())),
                        longest == null ? null : longest.number() + " · " + longest.group()),
                new Figure(
                        page.text("frontdesk.load.served"),
                        all == null ? "0" : Integer.toString(all.served()),
                        page.text("frontdesk.load.issued", Integer.toString(load.issued()))),
                new Figure(
                        page.text("frontdesk.load.meanWait"),
                        all == null ? "–" : StatisticsPage.minutes(page, all.waited()),
                        all == null || all.longWait() == null
                                ? null
                                : page.text("frontdesk.load.longWait", whole(all.longWait()))),
                new Figure(
                        page.text("frontdesk.load.open"),
                        page.text(
                                "frontdesk.load.open.of",
                                Integer.toString(load.pace().open()),
                                Integer.toString(load.counters().size())),
                        page.text("frontdesk.load.pace", whole(load.pace().minutes()))),
                new Figure(
                        page.text("frontdesk.load.last"),
                        load.lastCall() == null ? "–" : clock(load.lastCall()),
                        load.lastCall() == null ? null : page.text("frontdesk.load.last.text")));
    }

    /** A figure with its word and what belongs to it. */
    public record Figure(
            String name, String value, @Nullable String small) {}

    private @Nullable TurnFigure all() {
        return load.today().stream()
                .filter(figure -> figure.by() == TurnFigure.By.ALL)
                .findFirst()
                .orElse(null);
    }

    private static String clock(java.time.Instant at) {
        return VietnamTime.dateTime(at).substring(0, CLOCK);
    }

    static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /** When it was found. */
    public String at() {
        return clock(load.line().at());
    }

    /** What would help, in sentences. */
    public List<Sentence> advice(Page page) {
        return load.advice().stream().map(one -> sentence(page, one)).toList();
    }

    /** A sentence with links behind it. */
    public record Sentence(String text, List<Page.NavItem> links) {}

    private static Sentence sentence(Page page, Advice advice) {
        String group = advice.group().name();
        String now = advice.now().inTime() ? WaitWords.range(page, advice.now()) : page.text("frontdesk.board.tooLate");
        return switch (advice) {
            case Advice.OpenCounter open ->
                new Sentence(
                        page.text(
                                "frontdesk.load.advice.open",
                                group,
                                now,
                                Integer.toString(open.counter().number()),
                                WaitWords.range(page, open.then())),
                        List.of());
            case Advice.SendOn on ->
                new Sentence(
                        page.text("frontdesk.load.advice.sendOn", group, now),
                        on.centres().stream()
                                .map(centre -> new Page.NavItem(
                                        centre.name() + ": " + WaitWords.range(page, centre.estimate()),
                                        "/bang/" + centre.desk().value(),
                                        false))
                                .toList());
        };
    }

    /** The lines. */
    public TableView groups(Page page) {
        return TableView.of(
                page.text("frontdesk.load.groups"),
                List.of(
                        Column.of(page.text("frontdesk.board.group")),
                        Column.number(page.text("frontdesk.board.waiting")),
                        Column.of(page.text("frontdesk.board.wait")),
                        Column.number(page.text("frontdesk.load.served"))),
                load.line().groups().stream().map(group -> row(page, group)).toList());
    }

    private Row row(Page page, LineView.Group group) {
        String served = load.today().stream()
                .filter(figure -> figure.by() == TurnFigure.By.GROUP
                        && figure.key().equals(group.setup().code()))
                .map(figure -> Integer.toString(figure.served()))
                .findFirst()
                .orElse("0");
        return new Row(
                group.setup().code(),
                group.setup().name(),
                List.of(
                        Cell.text(group.setup().prefix() + " · " + group.setup().name()),
                        Cell.text(Integer.toString(group.waiting())),
                        Cell.text(
                                group.newcomer() != null && !group.newcomer().inTime()
                                        ? page.text("frontdesk.board.tooLate")
                                        : WaitWords.range(page, group.newcomer())),
                        Cell.text(served)));
    }

    /** The counters. */
    public TableView counters(Page page) {
        return TableView.of(
                page.text("frontdesk.board.counters"),
                List.of(
                        Column.of(page.text("frontdesk.load.counter")),
                        Column.of(page.text("frontdesk.load.does")),
                        Column.number(page.text("frontdesk.load.served")),
                        Column.number(page.text("frontdesk.load.missed")),
                        Column.number(page.text("frontdesk.load.each"))),
                load.counters().stream().map(counter -> row(page, counter)).toList());
    }

    private static Row row(Page page, LoadView.AtCounter at) {
        LineView.Counter counter = at.counter();
        String name = page.text(
                "frontdesk.counters.number", Integer.toString(counter.setup().number()));
        String state = page.text("frontdesk.counter." + counter.status());
        String since = at.since() == null ? null : page.text("frontdesk.load.since", clock(at.since()));
        TurnFigure figure = at.figure();
        return new Row(
                Integer.toString(counter.setup().number()),
                name,
                List.of(
                        counter.setup().name().isBlank()
                                ? Cell.text(name)
                                : Cell.text(name, counter.setup().name()),
                        new Cell.Status(
                                new Badge(
                                        counter.number() == null ? state : state + " · " + counter.number(),
                                        tone(counter.status())),
                                since),
                        Cell.text(figure == null ? "0" : Integer.toString(figure.served())),
                        Cell.text(figure == null ? "0" : Integer.toString(figure.missed())),
                        Cell.text(figure == null ? "–" : StatisticsPage.minutes(page, figure.occupied()))));
    }

    private static Badge.Tone tone(CounterState.Status status) {
        return switch (status) {
            case OPEN -> Badge.Tone.GOOD;
            case BREAK -> Badge.Tone.SOON;
            case CLOSED -> Badge.Tone.CALM;
        };
    }

    /** What is left of the day. */
    public TableView hours(Page page) {
        return TableView.of(
                page.text("frontdesk.load.forecast"),
                List.of(
                        Column.of(page.text("frontdesk.load.hour")),
                        Column.number(page.text("frontdesk.load.arrivals")),
                        Column.number(page.text("frontdesk.load.left"))),
                load.hours().stream()
                        .map(hour -> new Row(
                                Integer.toString(hour.hour()),
                                StatisticsPage.hour(hour.hour()),
                                List.of(
                                        Cell.text(StatisticsPage.hour(hour.hour())),
                                        Cell.text(whole(hour.arrivals())),
                                        Cell.text(whole(hour.left())))))
                        .toList());
    }
}
