package vn.motcua.frontdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.LoadView.Advice;
import vn.motcua.frontdesk.forecast.Estimate;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/** How busy a centre is and was, for those who work at it or lead it; what would help when people wait long. */
@Service
public class CentreLoad {

    /** The days that are counted together at most. */
    public static final int MOST_DAYS = 92;

    /** Whoever would wait longer than so many minutes waits long. No rule of law: what people call long. */
    public static final double LONG = 30;

    /** Nobody opens a counter, or goes elsewhere, for less. */
    private static final double WORTH = 10;

    private static final int WEEKS = 4;
    private static final int WEEK = 7;
    private static final int MONTH = 28;
    private static final int ENOUGH = 10;
    private static final int MOST_ELSEWHERE = 3;
    private static final double HOUR = 60;
    private static final double UNKNOWN_MINUTES = 10;

    private final Centres centres;
    private final Lines lines;
    private final Waits waits;
    private final TurnRepository turns;
    private final OpeningTimes times;
    private final Clock clock;

    CentreLoad(Centres centres, Lines lines, Waits waits, TurnRepository turns, OpeningTimes times, Clock clock) {
        this.centres = centres;
        this.lines = lines;
        this.waits = waits;
        this.turns = turns;
        this.times = times;
        this.clock = clock;
    }

    /** The centres whose load the actor may see, by name. */
    @Transactional(readOnly = true)
    public List<Centre> list(Actor actor) {
        return centres.listReady().stream()
                .filter(centre -> centres.mayWatch(centre.desk(), actor))
                .toList();
    }

    /**
     * How busy it is now.
     *
     * @throws NotYourFrontDesk when the actor neither works at the centre nor leads it
     */
    @Transactional(readOnly = true)
    public LoadView get(AgencyId desk, Actor actor) {
        Centre centre = watched(desk, actor);
        Waits.Line line = waits.of(centre);
        LineView view = lines.get(desk);
        Instant now = clock.instant();
        LocalDate today = line.day();
        List<TurnFigure> figures = turns.list(desk, today, today);
        LoadView.Pace pace = pace(centre, line, figures, today);
        List<OpenSpan> spans = times.on(centre, today);
        Map<Integer, Double> arrivals = turns.arrivals(desk, daysLike(today));
        return new LoadView(
                view,
                turns.issued(desk, today),
                figures,
                longest(centre, line, now),
                (int) line.active().stream()
                        .filter(ticket -> ticket.state() == TicketState.PARKED)
                        .count(),
                view.counters().stream()
                        .map(counter -> at(counter, line, figures))
                        .toList(),
                pace,
                arrivals.isEmpty()
                        ? List.of()
                        : DayForecast.of(line.waiting().size(), arrivals, pace.perHour(), spans, now),
                lastCall(line),
                view.open() ? advice(centre, line, view) : List.of());
    }

    private Centre watched(AgencyId desk, Actor actor) {
        if (!centres.mayWatch(desk, actor)) {
            throw new NotYourFrontDesk();
        }
        return centres.getReady(desk);
    }

    /** The same day of the week, four weeks back. */
    private static List<LocalDate> daysLike(LocalDate today) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> today.minusDays((long) WEEK * week))
                .toList();
    }

    private LoadView.Pace pace(Centre centre, Waits.Line line, List<TurnFigure> figures, LocalDate today) {
        int open = (int) line.counters().values().stream()
                .filter(counter -> counter.status() == CounterState.Status.OPEN)
                .count();
        double minutes = usual(figures)
                .or(() -> usual(turns.list(centre.desk(), today.minusDays(MONTH), today)))
                .orElseGet(() -> centre.config().groups().stream()
                        .mapToDouble(ServiceGroup::minutes)
                        .filter(one -> one > 0)
                        .average()
                        .orElse(UNKNOWN_MINUTES));
        return new LoadView.Pace(open, minutes, open * HOUR / Math.max(1, minutes));
    }

    private static Optional<Double> usual(List<TurnFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.by() == TurnFigure.By.ALL && figure.served() >= ENOUGH)
                .map(TurnFigure::occupied)
                .findFirst();
    }

    private static LoadView.@Nullable Longest longest(Centre centre, Waits.Line line, Instant now) {
        return line.waiting().stream()
                .filter(ticket -> !ticket.place().isAfter(now))
                .min(Comparator.comparing(Ticket::place))
                .map(ticket -> new LoadView.Longest(
                        ticket.label(),
                        centre.config()
                                .findGroup(ticket.group())
                                .map(ServiceGroup::name)
                                .orElse(ticket.group()),
                        Observations.minutes(ticket.place(), now)))
                .orElse(null);
    }

    private static LoadView.AtCounter at(LineView.Counter counter, Waits.Line line, List<TurnFigure> figures) {
        CounterState state = line.counters().get(counter.setup().number());
        String number = Integer.toString(counter.setup().number());
        return new LoadView.AtCounter(
                counter,
                state == null ? null : state.since(),
                figures.stream()
                        .filter(figure -> figure.by() == TurnFigure.By.COUNTER
                                && figure.key().equals(number))
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable Instant lastCall(Waits.Line line) {
        return line.waits().values().stream()
                .map(wait -> wait.estimate().p50())
                .max(Double::compare)
                .map(minutes -> line.at().plus(Duration.ofSeconds((long) (minutes * HOUR))))
                .orElse(null);
    }

    private List<Advice> advice(Centre centre, Waits.Line line, LineView view) {
        List<Advice> advice = new ArrayList<>();
        for (LineView.Group group : view.groups()) {
            Estimate now = group.newcomer();
            if (now != null && (now.p50() > LONG || !now.inTime())) {
                opening(centre, line, group.setup(), now).ifPresent(advice::add);
                List<LoadView.Elsewhere> others = elsewhere(centre, group.setup(), now);
                if (!others.isEmpty()) {
                    advice.add(new Advice.SendOn(group.setup(), now, others));
                }
            }
        }
        return advice;
    }

    /** The closed counter that helps the field most, when it is worth it: the same simulation with one more open. */
    private Optional<Advice> opening(Centre centre, Waits.Line line, ServiceGroup group, Estimate now) {
        Advice.OpenCounter best = null;
        for (CounterSetup setup : centre.config().counters()) {
            CounterState state = line.counters().get(setup.number());
            boolean closed = state == null || state.status() == CounterState.Status.CLOSED;
            if (closed && setup.groups().contains(group.code())) {
                Estimate then = waits.ifOpen(centre, setup.number()).get(group.code());
                if (then != null
                        && then.p50() + WORTH <= now.p50()
                        && (best == null || then.p50() < best.then().p50())) {
                    best = new Advice.OpenCounter(group, now, setup, then);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<LoadView.Elsewhere> elsewhere(Centre centre, ServiceGroup group, Estimate now) {
        return centres.listReady().stream()
                .filter(other -> !other.desk().equals(centre.desk()))
                .flatMap(other -> same(other, group)
                        .map(code -> wait(other, code))
                        .filter(wait -> wait != null && wait.inTime() && wait.p50() + WORTH <= now.p50())
                        .map(wait -> new LoadView.Elsewhere(other.desk(), other.name(), wait))
                        .stream())
                .sorted(Comparator.comparingDouble(other -> other.estimate().p50()))
                .limit(MOST_ELSEWHERE)
                .toList();
    }

    private @Nullable Estimate wait(Centre other, String code) {
        Instant now = clock.instant();
        if (times.on(other, VietnamTime.dateOf(now)).stream().noneMatch(span -> span.contains(now))) {
            return null;
        }
        Waits.Line line = waits.of(other);
        boolean served = other.config().counters().stream()
                .filter(setup -> setup.groups().contains(code))
                .map(setup -> line.counters().get(setup.number()))
                .anyMatch(state -> state != null && state.status() == CounterState.Status.OPEN);
        return served ? line.newcomers().get(code) : null;
    }

    /** The same field there: by its code, else by its name. */
    private static Optional<String> same(Centre other, ServiceGroup group) {
        String name = VietnameseText.fold(group.name());
        List<ServiceGroup> groups = other.config().groups();
        return groups.stream()
                .filter(one -> one.code().equals(group.code()))
                .findFirst()
                .or(() -> groups.stream()
                        .filter(one -> VietnameseText.fold(one.name()).equals(name))
                        .findFirst())
                .map(ServiceGroup::code);
    }

    /**
     * How it was on these days, the last one included; at most {@link #MOST_DAYS}, the last ones.
     *
     * @throws NotYourFrontDesk when the actor neither works at the centre nor leads it
     */
    @Transactional(readOnly = true)
    public List<TurnFigure> statistics(AgencyId desk, LocalDate from, LocalDate to, Actor actor) {
        watched(desk, actor);
        LocalDate first = to.minusDays(MOST_DAYS - 1L);
        return turns.list(desk, from.isBefore(first) ? first : from, to);
    }
}
