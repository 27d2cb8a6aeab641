package vn.motcua.directory.spi;

import java.util.List;
import vn.motcua.directory.RegisteredField;

/**
 * What came of a look-up.
 *
 * @param <T> what is found
 */
public sealed interface LookUp<T> {

    /** The registry knows the person as declared. */
    record Found<T>(T value) implements LookUp<T> {}

    /** The registry does not know the number, or nothing of this kind about it. */
    record NotFound<T>() implements LookUp<T> {}

    /**
     * The registry knows the number under something else than was declared; it tells nothing more.
     *
     * @param fields what differs
     */
    record Mismatch<T>(List<RegisteredField> fields) implements LookUp<T> {

        /** Copies the list. */
        public Mismatch {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Nobody knows: it is down, too slow, or answers what nobody understands.
     *
     * @param asked whether the question left this machine
     */
    record Unavailable<T>(boolean asked) implements LookUp<T> {}
}
