package vn.motcua.directory;

/**
 * A counter (quầy) of a centre, branch or reception point.
 *
 * @param agency where it stands
 * @param number its number on the board
 * @param nameVi what is handled there, in Vietnamese
 * @param nameEn the same in English
 */
public record Counter(AgencyId agency, int number, String nameVi, String nameEn) {}
