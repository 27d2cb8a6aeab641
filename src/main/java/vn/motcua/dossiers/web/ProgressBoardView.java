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

    /** What fits on a screen at once, a heading and a row of two dossiers, in half rows. */
    private static final int ROOM = 18;

    private static final int HEADING = 3;
    private static final int ROW = 2;
    private static final int IN_ROW = 2;

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

    /** Dossiers of one state below their heading. */
    public record Sheet(PublicProgress.State state, List<PublicProgress.Line> lines) {

        /** Copies the list. */
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /** What is shown at once. */
    public record Screen(List<Sheet> sheets) {

        /** Copies the list. */
        public Screen {
            sheets = List.copyOf(sheets);
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

    /** One after the other, each as full as it can be. */
    public List<Screen> screens() {
        List<Screen> screens = new ArrayList<>();
        List<Sheet> open = new ArrayList<>();
        int room = ROOM;
        for (Kind kind : kinds) {
            int next = 0;
            while (next < kind.lines().size()) {
                int rows = (room - HEADING) / ROW;
                if (rows < 1) {
                    screens.add(new Screen(open));
                    open = new ArrayList<>();
                    room = ROOM;
                } else {
                    int end = Math.min(kind.lines().size(), next + rows * IN_ROW);
                    open.add(new Sheet(kind.state(), kind.lines().subList(next, end)));
                    room -= HEADING + ROW * ((end - next + 1) / IN_ROW);
                    next = end;
                }
            }
        }
        if (!open.isEmpty()) {
            screens.add(new Screen(open));
        }
        return screens;
    }

    /** When it was promised: time, day and month, for none of them is a year away. */
    public String promised(PublicProgress.Line line) {
        return line.promisedAt() == null
                ? "–"
                : VietnamTime.dateTime(line.promisedAt()).substring(0, WITHOUT_YEAR);
    }
}
