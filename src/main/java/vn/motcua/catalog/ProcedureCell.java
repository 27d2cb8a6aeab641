package vn.motcua.catalog;

import java.util.Locale;

/** The cells in which a version of a procedure is written, besides its papers and cases. */
public enum ProcedureCell {
    /** Official name. */
    NAME(true, 1_000),
    /** Short name for citizens; the official one when empty. */
    TITLE(false, 300),
    /** "Hộ tịch", "Đất đai"… */
    FIELD(true, 200),
    /** Name of a {@link ProcedureLevel}. */
    LEVEL(true, 20),
    /** Who decides, in words. */
    AGENCY(true, 500),
    /** Name of a {@link CompetentFunction}. */
    FUNCTION(true, 30),
    /** Name of the province's department, for {@link CompetentFunction#DEPARTMENT} only. */
    DEPARTMENT(false, 300),
    /** "sinh con", "kết hôn"… */
    LIFE_EVENT(false, 100),
    /** Who may apply, a line each. */
    SUBJECTS(false, 4_000),
    /** What must be the case before anybody files, a line each. */
    CONDITIONS(false, 8_000),
    /** What applicants get, a line each. */
    RESULTS(true, 4_000),
    /** Numbers of the legal texts, a line each. */
    LEGAL_BASIS(true, 8_000),
    /** Name of an {@link OnlineLevel}. */
    ONLINE_LEVEL(true, 20),
    /** Number of the general legal time; empty when there is none. */
    AMOUNT(false, 20),
    /** Name of a unit of time. */
    UNIT(false, 20),
    /** What is counted after that, a line for each phase: "8 giờ làm việc". */
    PHASES(false, 400),
    /** Other periods, in words. */
    TIME_NOTE(false, 2_000),
    /** Another time when it is filed online. */
    ONLINE_AMOUNT(false, 20),
    ONLINE_UNIT(false, 20),
    /** Another time when it comes by post. */
    POST_AMOUNT(false, 20),
    POST_UNIT(false, 20),
    /** Another time when it is handed in at a desk. */
    COUNTER_AMOUNT(false, 20),
    COUNTER_UNIT(false, 20),
    /** Name of a {@link ClockPolicy}. */
    CLOCK(true, 20),
    /** {@code true} when the result is given at once (NĐ 118/2025 Art. 17.4). */
    IMMEDIATE(false, 5),
    /** Years for which the papers are kept; empty is permanently. */
    RETENTION(false, 3),
    /** Remark for administrators. */
    NOTE(false, 4_000);

    private final boolean required;
    private final int longest;

    ProcedureCell(boolean required, int longest) {
        this.required = required;
        this.longest = longest;
    }

    /** Whether a version cannot be published without it. */
    public boolean isRequired() {
        return required;
    }

    /** Its name on a form, for example {@code legal-basis}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many characters it may hold. */
    public int longest() {
        return longest;
    }

    /** Whether it holds a list, a line for each. */
    public boolean isList() {
        return this == SUBJECTS || this == CONDITIONS || this == RESULTS || this == LEGAL_BASIS || this == PHASES;
    }

    /** The cell with the number of another time for this channel. */
    static ProcedureCell amountOf(Channel channel) {
        return switch (channel) {
            case ONLINE -> ONLINE_AMOUNT;
            case POST -> POST_AMOUNT;
            case COUNTER -> COUNTER_AMOUNT;
        };
    }

    /** The cell with the unit of another time for this channel. */
    static ProcedureCell unitOf(Channel channel) {
        return switch (channel) {
            case ONLINE -> ONLINE_UNIT;
            case POST -> POST_UNIT;
            case COUNTER -> COUNTER_UNIT;
        };
    }
}
