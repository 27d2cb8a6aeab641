package vn.motcua.dossiers.registers;

/**
 * What a report is about.
 *
 * @param period which days
 * @param basis by which agency the dossiers count
 */
public record ReportQuery(ReportPeriod period, Basis basis) {

    /** By which agency a dossier counts: the one that decides, as the circular asks, or the desk that received. */
    public enum Basis {
        COMPETENT("competent_agency"),
        RECEIVED("received_agency");

        private final String column;

        Basis(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
