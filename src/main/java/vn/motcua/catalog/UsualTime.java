package vn.motcua.catalog;

/**
 * How long dossiers of a procedure took of late, from receipt to result, waiting for the applicant included.
 *
 * @param dossiers how many were counted
 * @param half working days in which half of them were done; 0 is the day of receipt
 * @param most working days in which nine of ten were done
 */
public record UsualTime(int dossiers, int half, int most) {}
