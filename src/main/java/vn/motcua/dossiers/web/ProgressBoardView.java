package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.ProgressScreens;
import vn.motcua.dossiers.PublicProgress;
import vn.motcua.platform.VietnamTime;

/** The board of dossiers: code, state and promised time, nobody's name and no procedure. */
public record ProgressBoardView(AgencyId desk, String centre, Instant at, List<Kind> kinds) {

    /** First whom the hall is looking for: those who can collect. */
    static final List<PublicProgress.State> ORDER = List.of(
            PublicProgress.State.DONE,
            PublicProgress.State.WAITING,
            PublicProgress.State.LATE,
            PublicProgress.State.AT_WORK);

    /** Rows that are read at once, in two columns. */
    private static final int ROWS = 14;

    private static final int WITHOUT_YEAR = "16:50 13/02".length();

    /** Copies the list. */
    public ProgressBoardView {
        kinds = List.copyOf(kinds);
    }

    /** Dossiers of one state, the newest first. */
    public record Kind(PublicProgress.State state, List<PublicProgress.Line> lines) {

        /** Copies the list. */
        public Kind {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What is shown at once.
     *
     * @param nth which part of its kind, from 1
     * @param of how many parts its kind has
     */
    public record Sheet(PublicProgress.State state, int nth, int of, List<PublicProgress.Line> lines) {

        /** Copies the list. */
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /** Address of the board. */
    public String path() {
        return "/bang/" + desk.value() + "/ho-so";
    }

    /** By what it follows the dossiers. */
    public String follows() {
        return ProgressScreens.topic(desk).toString();
    }

    /** Time and day. */
    public String clock() {
        return VietnamTime.full(at);
    }

    /** One after the other. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (Kind kind : kinds) {
            int parts = (kind.lines().size() + ROWS - 1) / ROWS;
            for (int part = 0; part < parts; part++) {
                sheets.add(new Sheet(
                        kind.state(),
                        part + 1,
                        parts,
                        kind.lines().subList(part * ROWS, Math.min(kind.lines().size(), (part + 1) * ROWS))));
            }
        }
        return sheets;
    }

    /** When it was promised: time, day and month, for none of them is a year away. */
    public String promised(PublicProgress.Line line) {
        return line.promisedAt() == null
                ? "–"
                : VietnamTime.dateTime(line.promisedAt()).substring(0, WITHOUT_YEAR);
    }
}
