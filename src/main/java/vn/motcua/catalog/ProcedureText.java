package vn.motcua.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.platform.text.VietnameseText;

/**
 * A version of a procedure as somebody types it: a draft keeps also what cannot be read yet.
 *
 * @param cells the cells that hold something
 * @param cases groups of papers, in their order
 * @param papers the list of papers, in its order
 */
public record ProcedureText(Map<ProcedureCell, String> cells, List<CaseText> cases, List<PaperText> papers) {

    /**
     * A group of papers as it is typed.
     *
     * @param kind name of a {@link ProcedureCase.Kind}
     */
    public record CaseText(String name, String kind) {

        /** Both as one line. */
        public CaseText {
            name = VietnameseText.line(name);
            kind = VietnameseText.line(kind);
        }

        Optional<ProcedureCase.Kind> readKind() {
            return named(ProcedureCase.Kind.values(), kind);
        }
    }

    /** Tidies the cells: one line each, lists without empty lines; empty ones are left out. */
    public ProcedureText {
        Map<ProcedureCell, String> tidy = new EnumMap<>(ProcedureCell.class);
        cells.forEach((cell, typed) -> {
            String text = cell.isList() ? lines(typed) : VietnameseText.line(typed);
            if (!text.isEmpty()) {
                tidy.put(cell, text);
            }
        });
        cells = Map.copyOf(tidy);
        cases = List.copyOf(cases);
        papers = List.copyOf(papers);
    }

    private static String lines(String typed) {
        return VietnameseText.nfc(typed)
                .lines()
                .map(VietnameseText::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The text of a version. */
    static ProcedureText of(ProcedureVersion version) {
        Procedure procedure = version.procedure();
        Competence competence = procedure.competence();
        ProcedureContent content = version.content();
        Map<ProcedureCell, String> cells = new EnumMap<>(ProcedureCell.class);
        cells.put(ProcedureCell.NAME, procedure.name());
        cells.put(ProcedureCell.TITLE, procedure.title());
        cells.put(ProcedureCell.FIELD, procedure.field());
        cells.put(ProcedureCell.LEVEL, procedure.level().name());
        cells.put(ProcedureCell.AGENCY, procedure.agency());
        if (competence != null) {
            cells.put(ProcedureCell.FUNCTION, competence.function().name());
            put(cells, ProcedureCell.DEPARTMENT, competence.department());
        }
        put(cells, ProcedureCell.LIFE_EVENT, procedure.lifeEvent());
        cells.put(ProcedureCell.SUBJECTS, String.join("\n", content.subjects()));
        cells.put(ProcedureCell.CONDITIONS, String.join("\n", content.conditions()));
        cells.put(ProcedureCell.RESULTS, String.join("\n", content.results()));
        cells.put(ProcedureCell.LEGAL_BASIS, String.join("\n", content.legalBasis()));
        cells.put(ProcedureCell.ONLINE_LEVEL, version.onlineLevel().name());
        putTime(cells, ProcedureCell.AMOUNT, ProcedureCell.UNIT, version.nationalPeriod());
        LegalTime time = version.nationalPeriod().time();
        put(cells, ProcedureCell.PHASES, time == null ? null : PhaseText.write(time));
        put(cells, ProcedureCell.TIME_NOTE, version.nationalPeriod().note());
        for (ChannelTime other : content.channelTimes()) {
            putTime(
                    cells,
                    ProcedureCell.amountOf(other.channel()),
                    ProcedureCell.unitOf(other.channel()),
                    other.period());
        }
        cells.put(ProcedureCell.CLOCK, version.clockPolicy().name());
        cells.put(ProcedureCell.IMMEDIATE, version.immediate() ? "true" : "");
        Integer years = version.retention().years();
        cells.put(ProcedureCell.RETENTION, years == null ? "" : String.valueOf(years));
        put(cells, ProcedureCell.NOTE, content.note());
        return new ProcedureText(
                cells,
                content.cases().stream()
                        .map(group -> new CaseText(group.name(), group.kind().name()))
                        .toList(),
                version.components().stream().map(PaperText::of).toList());
    }

    /** A procedure that is listed by name only. */
    static ProcedureText of(Procedure procedure) {
        Map<ProcedureCell, String> cells = new EnumMap<>(blank().cells());
        cells.put(ProcedureCell.NAME, procedure.name());
        cells.put(ProcedureCell.TITLE, procedure.title());
        cells.put(ProcedureCell.FIELD, procedure.field());
        cells.put(ProcedureCell.LEVEL, procedure.level().name());
        cells.put(ProcedureCell.AGENCY, procedure.agency());
        Competence competence = procedure.competence();
        if (competence != null) {
            cells.put(ProcedureCell.FUNCTION, competence.function().name());
            put(cells, ProcedureCell.DEPARTMENT, competence.department());
        }
        return new ProcedureText(cells, List.of(), List.of(PaperText.EMPTY));
    }

    /** A procedure of which nothing is known but its name. */
    static ProcedureText named(String name) {
        Map<ProcedureCell, String> cells = new EnumMap<>(blank().cells());
        cells.put(ProcedureCell.NAME, name);
        return new ProcedureText(cells, List.of(), List.of(PaperText.EMPTY));
    }

    /** What holds for most: the law's clock, ten years. */
    private static ProcedureText blank() {
        return new ProcedureText(
                Map.of(ProcedureCell.CLOCK, ClockPolicy.RESTART.name(), ProcedureCell.RETENTION, "10"),
                List.of(),
                List.of());
    }

    private static void put(Map<ProcedureCell, String> cells, ProcedureCell cell, @Nullable String text) {
        if (text != null) {
            cells.put(cell, text);
        }
    }

    private static void putTime(
            Map<ProcedureCell, String> cells, ProcedureCell amount, ProcedureCell unit, LegalPeriod period) {
        LegalTime time = period.time();
        if (time != null) {
            cells.put(unit, time.unit().name());
            cells.put(amount, time.unit() == TimeUnit.SAME_DAY ? "" : String.valueOf(time.amount()));
        }
    }

    /** Name on a form of a cell of a case, counted from 0. */
    public static String caseField(int number, String cell) {
        return "truong-hop." + number + "." + cell;
    }

    /** Name on a form of a cell of a paper, counted from 0. */
    public static String paperField(int number, String cell) {
        return "giay-to." + number + "." + cell;
    }

    /** What stands in a cell; empty when nothing does. */
    public String of(ProcedureCell cell) {
        return cells.getOrDefault(cell, "");
    }

    /** The lines of a cell that holds a list. */
    List<String> list(ProcedureCell cell) {
        return of(cell).isEmpty() ? List.of() : of(cell).lines().toList();
    }

    Optional<ProcedureLevel> level() {
        return named(ProcedureLevel.values(), of(ProcedureCell.LEVEL));
    }

    Optional<CompetentFunction> function() {
        return named(CompetentFunction.values(), of(ProcedureCell.FUNCTION));
    }

    Optional<OnlineLevel> onlineLevel() {
        return named(OnlineLevel.values(), of(ProcedureCell.ONLINE_LEVEL));
    }

    Optional<ClockPolicy> clock() {
        return named(ClockPolicy.values(), of(ProcedureCell.CLOCK));
    }

    boolean isImmediate() {
        return of(ProcedureCell.IMMEDIATE).equals("true");
    }

    /** The time in two cells; empty when there is none, or it cannot be read. */
    Optional<LegalTime> time(ProcedureCell amount, ProcedureCell unit) {
        return named(TimeUnit.values(), of(unit))
                .flatMap(read -> read == TimeUnit.SAME_DAY
                        ? Optional.of(LegalTime.sameDay())
                        : Optional.of(of(amount))
                                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                                .map(text -> new LegalTime(Integer.parseInt(text), read)));
    }

    /** The general time with its phases; empty when there is none, or it cannot be read. */
    Optional<LegalTime> time() {
        return time(ProcedureCell.AMOUNT, ProcedureCell.UNIT)
                .flatMap(first -> PhaseText.read(first, of(ProcedureCell.PHASES)));
    }

    List<ChannelTime> channelTimes() {
        List<ChannelTime> times = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            time(ProcedureCell.amountOf(channel), ProcedureCell.unitOf(channel))
                    .ifPresent(time -> times.add(new ChannelTime(channel, new LegalPeriod(time, null, Mark.LOCAL))));
        }
        return times;
    }

    static <E extends Enum<E>> Optional<E> named(E[] known, String name) {
        return Arrays.stream(known).filter(value -> value.name().equals(name)).findFirst();
    }
}
