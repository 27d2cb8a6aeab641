package vn.motcua.documents.scans;

/** Finds a text within another in spite of letters that were read wrongly. */
final class Approximate {

    private Approximate() {}

    /**
     * How well the best place in a text fits, from 0 to 1: one less the share of letters that are wrong, missing or too
     * many (P. Sellers, The theory and computation of evolutionary distances, 1980).
     */
    static double fit(String wanted, String text) {
        if (wanted.isEmpty() || text.isEmpty()) {
            return 0;
        }
        if (text.contains(wanted)) {
            return 1;
        }
        int[] above = new int[text.length() + 1];
        int[] row = new int[text.length() + 1];
        for (int i = 1; i <= wanted.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int change = above[j - 1] + (wanted.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            int[] done = above;
            above = row;
            row = done;
        }
        int best = wanted.length();
        for (int distance : above) {
            best = Math.min(best, distance);
        }
        return 1 - (double) best / wanted.length();
    }
}
