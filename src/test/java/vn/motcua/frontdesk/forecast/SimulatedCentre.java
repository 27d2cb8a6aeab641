package vn.motcua.frontdesk.forecast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.forecast.CentreState.Desk;

/**
 * A centre that is only played: people come, counters call them by the rule of the product, and each person is told when
 * they come how long they will wait. What was told is compared with what happened, and with a simple estimator: people
 * who wait in the field, times the mean of the field's last forty services, by the open counters that serve it.
 */
public final class SimulatedCentre {

    /** How services are spread around their mean. */
    public enum Spread {
        LOG_NORMAL,
        /** One of eight takes four times as long. */
        HEAVY_TAIL,
        /** Between half and one and a half of the mean. */
        EVEN
    }

    /**
     * What is played.
     *
     * @param groups fields; their true means differ
     * @param counters counters
     * @param serves groups of a counter, next to each other
     * @param load work that comes, by work that can be done
     * @param knownMeans whether the configuration tells the true means; otherwise it tells none
     * @param lunch whether the centre closes at midday
     * @param moving whether counters close for a while and open late
     * @param rush how much more than on average come at the best time, as a share
     * @param days how many, with one memory
     */
    public record Shape(
            String name,
            int groups,
            int counters,
            int serves,
            double load,
            Spread spread,
            double priority,
            double noShow,
            boolean knownMeans,
            boolean lunch,
            boolean moving,
            double rush,
            int days) {}

    /**
     * How good it was, over everybody who was called.
     *
     * @param error mean absolute error of the median, minutes
     * @param baseline the same of the simple estimator
     * @param covered share of waits within the range from p10 to p90
     * @param people how many
     * @param waited mean wait, minutes
     * @param below share of waits shorter than the range
     */
    public record Result(double error, double baseline, double covered, int people, double waited, double below) {

        /** Error by the simple estimator's. */
        public double ratio() {
            return error / baseline;
        }
    }

    private static final double DAY = 540;
    private static final double LUNCH_FROM = 240;
    private static final double LUNCH_TO = 330;

    private static final class Person {
        final int group;
        final double at;
        final boolean priority;
        final boolean comes;

        @Nullable
        Estimate said;

        CentreMemory.@Nullable Raw raw;
        double baseline;

        Person(int group, double at, boolean priority, boolean comes) {
            this.group = group;
            this.at = at;
            this.priority = priority;
            this.comes = comes;
        }
    }

    private static final class Counter {
        long mask;
        double speed;

        @Nullable
        Person serving;

        double since;
        double until;
        double closedUntil;
        double closesAt = Double.POSITIVE_INFINITY;
        int inRow;
        double freeSince;
    }

    private final Shape shape;
    private final Random random;
    private final CentreMemory memory = new CentreMemory();
    private final double[] means;
    private final double[] shares;
    private final List<CentreMemory.Group> groups = new ArrayList<>();
    private final List<Counter> counters = new ArrayList<>();
    private final List<Integer> numbers;
    private final List<Person> waiting = new ArrayList<>();
    private final List<Deque<Double>> lastForty = new ArrayList<>();
    private final List<Deque<Double>> lastHour = new ArrayList<>();
    private double error;
    private double baselineError;
    private int inside;
    private int below;
    private int people;
    private double waits;

    private SimulatedCentre(Shape shape, long seed) {
        this.shape = shape;
        random = new Random(seed);
        means = new double[shape.groups()];
        shares = new double[shape.groups()];
        for (int g = 0; g < shape.groups(); g++) {
            means[g] = 4 + random.nextDouble() * 14;
            shares[g] = 0.3 + random.nextDouble();
            groups.add(new CentreMemory.Group("G" + g, shape.knownMeans() ? means[g] : 0));
            lastForty.add(new ArrayDeque<>());
            lastHour.add(new ArrayDeque<>());
        }
        double all = Arrays.stream(shares).sum();
        for (int g = 0; g < shape.groups(); g++) {
            shares[g] /= all;
        }
        for (int c = 0; c < shape.counters(); c++) {
            Counter counter = new Counter();
            for (int k = 0; k < shape.serves(); k++) {
                counter.mask |= 1L << ((c * shape.groups() / shape.counters() + k) % shape.groups());
            }
            counter.speed = Math.exp(random.nextGaussian() * 0.2);
            counters.add(counter);
        }
        numbers = IntStream.rangeClosed(1, shape.counters()).boxed().toList();
    }

    /** Plays it. */
    public static Result play(Shape shape, long seed) {
        SimulatedCentre centre = new SimulatedCentre(shape, seed);
        for (int day = 0; day < shape.days(); day++) {
            centre.day();
        }
        return new Result(
                centre.error / centre.people,
                centre.baselineError / centre.people,
                (double) centre.inside / centre.people,
                centre.people,
                centre.waits / centre.people,
                (double) centre.below / centre.people);
    }

    private double open(double t) {
        if (shape.lunch() && t >= LUNCH_FROM && t < LUNCH_TO) {
            return LUNCH_TO;
        }
        return t;
    }

    private double worked(double t) {
        return shape.lunch() && t > LUNCH_FROM ? LUNCH_FROM + Math.max(0, t - LUNCH_TO) : t;
    }

    private List<Person> arrivals() {
        double work = 0;
        for (int g = 0; g < shape.groups(); g++) {
            work += shares[g] * (shape.noShow() * 1.5 + (1 - shape.noShow()) * means[g] * 1.02);
        }
        double hands = counters.stream().mapToDouble(c -> 1 / c.speed).sum() * (shape.moving() ? 0.85 : 1);
        double rate = shape.load() * hands / work;
        List<Person> list = new ArrayList<>();
        double t = 0;
        while (true) {
            double peak = 1 + shape.rush() * Math.sin(t / DAY * 2 * Math.PI);
            t += -Math.log(1 - random.nextDouble()) / (rate * peak);
            if (t >= DAY - 10) {
                return list;
            }
            if (shape.lunch() && t >= LUNCH_FROM && t < LUNCH_TO && random.nextDouble() < 0.9) {
                continue;
            }
            double pick = random.nextDouble();
            int g = 0;
            while (g < shape.groups() - 1 && pick >= shares[g]) {
                pick -= shares[g++];
            }
            list.add(new Person(g, t, random.nextDouble() < shape.priority(), random.nextDouble() >= shape.noShow()));
        }
    }

    private double service(int g, double speed) {
        double unit =
                switch (shape.spread()) {
                    case LOG_NORMAL -> Math.exp(random.nextGaussian() * 0.6 - 0.18);
                    case HEAVY_TAIL ->
                        (random.nextInt(8) == 0 ? 4 : 1) * Math.exp(random.nextGaussian() * 0.5 - 0.125) / 1.375;
                    case EVEN -> 0.5 + random.nextDouble();
                };
        return means[g] * speed * unit;
    }

    private void day() {
        waiting.clear();
        lastHour.forEach(Deque::clear);
        for (Counter counter : counters) {
            counter.serving = null;
            counter.inRow = 0;
            counter.closedUntil = shape.moving() && random.nextInt(4) == 0 ? random.nextDouble() * 60 : 0;
            counter.closesAt =
                    shape.moving() ? counter.closedUntil + 60 + random.nextDouble() * 200 : Double.POSITIVE_INFINITY;
            counter.freeSince = 0;
        }
        Deque<Person> coming = new ArrayDeque<>(arrivals());
        double now = 0;
        while (true) {
            double arrival = coming.isEmpty() ? Double.POSITIVE_INFINITY : coming.peek().at;
            double event = arrival;
            Counter next = null;
            for (Counter counter : counters) {
                double at = counter.serving != null ? counter.until : becomesUseful(counter, now);
                if (at < event) {
                    event = at;
                    next = counter;
                }
            }
            if (event > DAY) {
                break;
            }
            now = event;
            if (next == null) {
                Person person = coming.poll();
                tell(person);
                dispatch(person.at);
            } else {
                finish(next, event);
                dispatch(event);
            }
        }
    }

    /** When a counter that serves nobody would call somebody, if nothing else happens. */
    private double becomesUseful(Counter counter, double now) {
        if (waiting.stream().noneMatch(person -> (counter.mask >>> person.group & 1) != 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return open(Math.max(now, Math.max(counter.closedUntil, counter.freeSince)));
    }

    private void finish(Counter counter, double t) {
        Person person = counter.serving;
        if (person == null) {
            counter.freeSince = t;
            return;
        }
        counter.serving = null;
        counter.freeSince = t;
        if (person.comes) {
            memory.served("G" + person.group, numbers.get(counters.indexOf(counter)), t - counter.since);
            Deque<Double> forty = lastForty.get(person.group);
            forty.addLast(t - counter.since);
            if (forty.size() > 40) {
                forty.removeFirst();
            }
        } else {
            memory.missed(t - counter.since);
        }
        if (t >= counter.closesAt) {
            memory.wasOpen(t - counter.closedUntil, true);
            double away = 5 + random.nextDouble() * 35;
            counter.closedUntil = t + away;
            counter.closesAt = counter.closedUntil + 60 + random.nextDouble() * 200;
            memory.wasAway(away, true);
        }
    }

    private void dispatch(double t) {
        for (Counter counter : counters) {
            if (counter.serving == null && t >= counter.closedUntil && open(t) == t && t < DAY) {
                Person person = choose(counter);
                if (person != null) {
                    call(counter, person, t);
                }
            }
        }
    }

    private @Nullable Person choose(Counter counter) {
        Person priority = first(counter, true);
        Person other = first(counter, false);
        boolean takes = CallOrder.takesPriority(priority != null, other != null, counter.inRow, 2);
        Person chosen = takes ? priority : other;
        if (chosen != null) {
            counter.inRow = CallOrder.inRowAfter(takes, counter.inRow, 2);
        }
        return chosen;
    }

    private @Nullable Person first(Counter counter, boolean priority) {
        return waiting.stream()
                .filter(person -> person.priority == priority && (counter.mask >>> person.group & 1) != 0)
                .min(Comparator.comparingDouble(person -> person.at))
                .orElse(null);
    }

    private void call(Counter counter, Person person, double t) {
        waiting.remove(person);
        if (person.at <= counter.freeSince && t - counter.freeSince < 5) {
            memory.paused(t - counter.freeSince);
        }
        counter.serving = person;
        counter.since = t;
        counter.until = t + (person.comes ? service(person.group, counter.speed) : 1 + random.nextDouble());
        double waited = t - person.at;
        Estimate said = person.said;
        people++;
        waits += waited;
        error += Math.abs(waited - said.p50());
        baselineError += Math.abs(waited - person.baseline);
        if (waited >= said.p10() && waited <= said.p90()) {
            inside++;
        } else if (waited < said.p10()) {
            below++;
        }
        memory.waited(person.raw, worked(t) - worked(person.at));
    }

    private void tell(Person person) {
        double now = person.at;
        memory.came("G" + person.group, person.priority);
        Deque<Double> hour = lastHour.get(person.group);
        hour.addLast(now);
        person.baseline = baseline(person, now);
        waiting.add(person);
        CentreMemory.Answer answer = memory.estimate(state(now), groups, numbers, arrivalRates(now), 7);
        person.said = answer.estimates().getLast();
        person.raw = answer.raw().getLast();
    }

    private double[] arrivalRates(double now) {
        double[] rates = new double[shape.groups()];
        for (int g = 0; g < rates.length; g++) {
            Deque<Double> hour = lastHour.get(g);
            while (!hour.isEmpty() && hour.peekFirst() < now - 60) {
                hour.removeFirst();
            }
            rates[g] = hour.size() / Math.clamp(now, 20, 60);
        }
        return rates;
    }

    private CentreState state(double now) {
        CentreState state = new CentreState(shape.groups(), 2);
        waiting.forEach(person -> state.waiting(person.group, person.at - now, person.priority, 1));
        for (Counter counter : counters) {
            if (counter.serving != null) {
                state.busy(counter.mask, counter.inRow, counter.serving.group, now - counter.since, 1);
            } else {
                state.counter(counter.mask, now < counter.closedUntil ? Desk.AWAY : Desk.FREE, counter.inRow);
            }
        }
        state.open(
                shape.lunch() ? new double[] {-now, LUNCH_TO - now} : new double[] {-now},
                shape.lunch() ? new double[] {LUNCH_FROM - now, DAY - now} : new double[] {DAY - now});
        return state;
    }

    private double baseline(Person person, double now) {
        long before =
                waiting.stream().filter(other -> other.group == person.group).count();
        double mean = lastForty.get(person.group).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(means[person.group]);
        long open = counters.stream()
                .filter(counter -> (counter.mask >>> person.group & 1) != 0)
                .filter(counter -> counter.serving != null || now >= counter.closedUntil)
                .count();
        return before * mean / Math.max(1, open);
    }
}
