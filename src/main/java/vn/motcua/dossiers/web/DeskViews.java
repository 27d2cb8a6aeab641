package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.directory.Role;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.SavedFilter;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.live.LiveTopic;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.KeyHint;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.WorkCount;
import vn.motcua.workflow.WorkItem;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;
import vn.motcua.workflow.WorkQuery.Whose;
import vn.motcua.workflow.WorkScreens;

/** Draws work lists: each count in the side navigation is the length of the list it opens. */
@Component
class DeskViews {

    static final int PAGE_SIZE = 25;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String TO = " → ";

    private final WorkLists work;
    private final DueBadges badges;
    private final FilterLinks filters;
    private final Clock clock;

    DeskViews(WorkLists work, DueBadges badges, FilterLinks filters, Clock clock) {
        this.work = work;
        this.badges = badges;
        this.filters = filters;
        this.clock = clock;
    }

    /** How many lines the list has with these words, as it is shown. */
    String count(Actor actor, DeskList list, String words) {
        return work.count(actor, query(actor, list, words)).label();
    }

    /** The list to open when none is named: the first with something to do. */
    DeskList first(Actor actor) {
        return DeskList.of(actor).stream()
                .filter(list -> !work.count(actor, query(actor, list, "")).isEmpty())
                .findFirst()
                .orElse(DeskList.MINE);
    }

    DeskView view(Actor actor, DeskList list, String text, int number, Page page, @Nullable String notice) {
        WorkQuery query = query(actor, list, text);
        Map<DeskList, WorkCount> counts = counts(actor, list);
        WorkCount total = text.isBlank() ? Objects.requireNonNull(counts.get(list)) : work.count(actor, query);
        int pages = Math.max(1, Math.ceilDiv(total.lines(), PAGE_SIZE));
        int shown = Math.clamp(number, 1, pages);
        List<WorkItem> items = work.list(actor, query, (shown - 1) * PAGE_SIZE, PAGE_SIZE);
        List<DeskView.BatchButton> batch =
                list.batch(actor).stream().map(action -> button(action, page)).toList();
        TableView table = table(page.text(list.titleKey()), items, page);
        return new DeskView(
                page.text(list.titleKey()),
                list.slug(),
                text,
                side(actor, list, text, counts, page),
                batch.isEmpty() ? table : table.selectable("dossier"),
                PageLinks.of(shown, pages, target -> href(list, text, target)),
                total.label(),
                TIME.format(clock.instant().atZone(VietnamTime.ZONE)),
                live(actor, list, text, shown, total, items),
                batch,
                list.gives(actor),
                empty(list, text, counts, page),
                keys(batch),
                notice);
    }

    private static DeskView.Live live(
            Actor actor, DeskList list, String text, int number, WorkCount total, List<WorkItem> items) {
        String fingerprint = DigestUtils.sha256Hex(items.stream()
                        .map(item -> item.step().value() + "/" + item.assigneeName())
                        .collect(Collectors.joining(",", total.label() + ":", "")))
                .substring(0, 16);
        String href = href(list, text, number);
        return new DeskView.Live(
                WorkScreens.topics(actor).stream().map(LiveTopic::toString).collect(Collectors.joining(" ")),
                href,
                fingerprint,
                UriComponentsBuilder.fromUriString(href)
                        .replacePath(DeskController.PATH + "/moi")
                        .queryParam("dau", fingerprint)
                        .build(true)
                        .toUriString());
    }

    /** The side navigation of every page of the desk; none of its lists is open when null. */
    SideNav side(Actor actor, @Nullable DeskList open, Page page) {
        return side(actor, open, "", counts(actor, open), page);
    }

    private SideNav side(
            Actor actor, @Nullable DeskList open, String text, Map<DeskList, WorkCount> counts, Page page) {
        List<SideNav.Item> saved = saved(actor, open, text, page);
        List<SideNav.Group> groups = new ArrayList<>();
        groups.add(new SideNav.Group(
                null,
                counts.entrySet().stream()
                        .map(entry -> new SideNav.Item(
                                page.text(entry.getKey().titleKey()),
                                entry.getKey().href(),
                                entry.getValue().label(),
                                entry.getKey() == open && saved.stream().noneMatch(SideNav.Item::current)))
                        .toList()));
        if (!saved.isEmpty()) {
            groups.add(new SideNav.Group(page.text("desk.filters.title"), saved));
        }
        groups.add(new SideNav.Group(
                page.text("desk.side.staff"),
                List.of(new SideNav.Item(page.text("desk.side.assignments"), StaffingController.PATH, null, false))));
        groups.add(new SideNav.Group(
                page.text("desk.side.more"),
                List.of(
                        new SideNav.Item(page.text("desk.search.title"), DeskSearchController.PATH, null, false),
                        new SideNav.Item(page.text("desk.filters.mine"), SavedFilterController.PATH, null, false),
                        new SideNav.Item(page.text("desk.papers.title"), PapersController.PATH, null, false))));
        if (actor.has(Role.RECEPTION_OFFICER.name())) {
            groups.add(new SideNav.Group(
                    page.text("desk.side.counter"),
                    List.of(
                            new SideNav.Item(page.text("desk.side.receive"), CounterController.PATH, null, false),
                            new SideNav.Item(page.text("payments.till.title"), "/thu-phi", null, false))));
        }
        if (actor.has(Role.DIVISION_HEAD.name()) || actor.has(Role.LEADER.name())) {
            groups.add(new SideNav.Group(
                    page.text("desk.side.fees"),
                    List.of(new SideNav.Item(page.text("payments.refund.title"), "/hoan-phi", null, false))));
            groups.add(new SideNav.Group(
                    page.text("desk.side.ratings"),
                    List.of(new SideNav.Item(page.text("surveys.head.title"), "/viec/danh-gia", null, false))));
        }
        groups.addAll(registers(actor, page));
        return new SideNav(page.text("desk.side.label"), groups);
    }

    private static List<SideNav.Group> registers(Actor actor, Page page) {
        boolean heads = actor.has(Role.DIVISION_HEAD.name()) || actor.has(Role.LEADER.name());
        List<SideNav.Item> items = new ArrayList<>();
        if (heads || actor.has(Role.RECEPTION_OFFICER.name())) {
            items.add(new SideNav.Item(page.text("registers.title"), "/so-theo-doi", null, false));
            items.add(new SideNav.Item(page.text("report.short"), "/bao-cao", null, false));
        }
        if (heads || actor.has(Role.CASE_OFFICER.name()) || actor.has(Role.REGISTRAR.name())) {
            items.add(new SideNav.Item(page.text("results.book.title"), "/so-ket-qua", null, false));
        }
        return items.isEmpty() ? List.of() : List.of(new SideNav.Group(page.text("desk.side.registers"), items));
    }

    /** The officer's own filters of work, and the page on which they are kept. */
    private List<SideNav.Item> saved(Actor actor, @Nullable DeskList open, String text, Page page) {
        List<SideNav.Item> items = new ArrayList<>();
        for (SavedFilter filter : filters.of(actor, SavedFilter.Place.WORK)) {
            DeskList.find(String.valueOf(filter.list()), actor)
                    .ifPresent(list -> items.add(new SideNav.Item(
                            filter.name(),
                            FilterLinks.hrefOf(filter),
                            count(actor, list, filter.words()),
                            open != null && FilterLinks.isOpen(filter, open, text))));
        }
        if (!items.isEmpty()) {
            items.add(new SideNav.Item(page.text("desk.filters.keep"), SavedFilterController.PATH, null, false));
        }
        return items;
    }

    /** Of every list that the actor usually has, that is open, or that has something in it. */
    private Map<DeskList, WorkCount> counts(Actor actor, @Nullable DeskList open) {
        Map<DeskList, WorkCount> counts = new EnumMap<>(DeskList.class);
        for (DeskList list : DeskList.of(actor)) {
            WorkCount count = work.count(actor, query(actor, list, ""));
            if (list.isUsual(actor) || list == open || !count.isEmpty()) {
                counts.put(list, count);
            }
        }
        return counts;
    }

    private WorkQuery query(Actor actor, DeskList list, String text) {
        Instant now = clock.instant();
        Set<StepKind> kinds = list == DeskList.MINE ? Set.of() : list.kinds(actor);
        return switch (list) {
            case SOON -> new WorkQuery(kinds, Whose.ANYBODY, now, badges.soonUntil(), text);
            case LATE -> new WorkQuery(kinds, Whose.ANYBODY, null, now, text);
            case MINE -> new WorkQuery(kinds, Whose.MINE, null, null, text);
            case RECEIVE, PROCESS, APPROVE, NUMBER, HAND_OVER -> new WorkQuery(kinds, Whose.ANYBODY, null, null, text);
        };
    }

    private TableView table(String caption, List<WorkItem> items, Page page) {
        List<Column> columns = List.of(
                Column.of(page.text("desk.column.code")),
                Column.of(page.text("desk.column.procedure")),
                Column.of(page.text("desk.column.person")),
                Column.of(page.text("desk.column.step")),
                Column.of(page.text("desk.column.due")),
                Column.of(page.text("desk.column.place")));
        return TableView.of(
                caption, columns, items.stream().map(item -> row(item, page)).toList());
    }

    private Row row(WorkItem item, Page page) {
        var summary = item.summary();
        String[] places = summary.place().split(TO, 2);
        String step = page.text("dossiers.step." + item.kind());
        Cell stepCell = item.assigneeName() == null ? Cell.text(step) : Cell.text(step, item.assigneeName());
        Cell place = places.length == 1
                ? Cell.text(DeskWords.place(places[0]))
                : Cell.text(DeskWords.place(places[0]), page.text("desk.place.decides", DeskWords.place(places[1])));
        return new Row(
                summary.code(),
                summary.code(),
                List.of(
                        Cell.link(summary.code(), CaseController.PATH + summary.code()),
                        Cell.text(DeskWords.procedure(summary.title())),
                        Cell.text(summary.person()),
                        stepCell,
                        due(item, page),
                        place));
    }

    private Cell due(WorkItem item, Page page) {
        if (item.kind() == StepKind.RETURN_RESULT) {
            return Cell.badge(page.text("desk.due.ready"), Badge.Tone.GOOD);
        }
        Instant legal = item.summary().legalDueAt();
        if (legal != null || item.stepDueAt() == null) {
            return new Cell.Status(badges.of(item.agency(), legal, page), null);
        }
        return new Cell.Status(badges.of(item.agency(), item.stepDueAt(), page), page.text("desk.due.step"));
    }

    private static DeskView.BatchButton button(DossierAction action, Page page) {
        return new DeskView.BatchButton(
                action.name(),
                page.text("desk.batch.button." + action),
                page.text("desk.batch.counted." + action),
                ActionKeys.of(action));
    }

    private static List<KeyHint> keys(List<DeskView.BatchButton> batch) {
        return batch.stream()
                .map(button -> new KeyHint(button.key(), button.label()))
                .toList();
    }

    private static DeskView.Empty empty(DeskList list, String text, Map<DeskList, WorkCount> counts, Page page) {
        if (!text.isBlank()) {
            return new DeskView.Empty(
                    page.text("desk.empty.search.title", text),
                    page.text("desk.empty.search.text"),
                    list.href(),
                    page.text("desk.empty.search.link"));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != list && !entry.getValue().isEmpty())
                .findFirst()
                .map(other -> new DeskView.Empty(
                        page.text("desk.empty.title." + list.name()),
                        page.text("desk.empty.other.text"),
                        other.getKey().href(),
                        page.text(
                                "desk.empty.other.link",
                                page.text(other.getKey().titleKey()),
                                other.getValue().label())))
                .orElseGet(() -> new DeskView.Empty(
                        page.text("desk.empty.title." + list.name()), page.text("desk.empty.none.text"), null, null));
    }

    private static String href(DeskList list, String text, int number) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(DeskController.PATH).queryParam("ds", list.slug());
        if (!text.isBlank()) {
            address.queryParam("q", "{q}");
        }
        address.queryParam("trang", number);
        return text.isBlank()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(text).toUriString();
    }
}
