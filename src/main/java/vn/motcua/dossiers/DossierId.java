package vn.motcua.dossiers;

/**
 * Identity of a dossier: its year of opening and a number, {@code year * 10^10 + n}.
 */
public record DossierId(long value) {

    private static final long YEAR = 10_000_000_000L;

    static DossierId of(int year, long number) {
        return new DossierId(year * YEAR + number);
    }

    /** Year of opening; also names the partition. */
    public int year() {
        return (int) (value / YEAR);
    }
}
