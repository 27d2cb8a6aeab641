package vn.motcua.catalog;

import java.util.regex.Pattern;

/**
 * National code of a procedure, for example {@code 1.000894}.
 *
 * @param value digit, dot, six digits (one of the portal has seven)
 */
public record ProcedureCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d\\.\\d{6,7}");

    /** @throws MalformedProcedureCode when the text cannot be a code */
    public ProcedureCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedProcedureCode(value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
