package vn.motcua.dossiers;

/**
 * The receipt of a filing.
 *
 * @param code the code people know the dossier by
 * @param slipKey random key printed on the slip; together with the code it shows status and dates
 */
public record Filed(DossierCode code, String slipKey) {}
