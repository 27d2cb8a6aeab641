package vn.motcua.dossiers;

import java.util.Map;
import vn.motcua.dossiers.results.ResultTemplate;

/**
 * A result that was written from a template.
 *
 * @param code printed on it; nobody guesses it
 * @param template which
 * @param values of its fields
 * @param origin where the installation is found, as its QR code says
 */
record DraftedResult(String code, ResultTemplate template, Map<String, String> values, String origin) {

    DraftedResult {
        values = Map.copyOf(values);
    }

    /** To whom it is issued. */
    String holder() {
        return values.getOrDefault(template.holder(), "");
    }
}
