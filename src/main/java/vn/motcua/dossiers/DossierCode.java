package vn.motcua.dossiers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code people know a dossier by (NĐ 118/2025 Art. 28), for example {@code H17.115-261121-0042}. It never
 * changes, also when the dossier is transferred.
 */
public record DossierCode(String value) {

    private static final Pattern LOOK = Pattern.compile("[\\p{L}\\p{M}\\p{N}._/-]{1,60}");

    /**
     * Spaces, lower case, full-width characters and long dashes of a typed code are tolerated.
     *
     * @throws DossierNotFound when no code can look like this: 1 to 60 letters, digits, dots, dashes, slashes
     */
    public DossierCode {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B]", "")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .toUpperCase(Locale.ROOT);
        if (!LOOK.matcher(value).matches()) {
            throw new DossierNotFound();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
