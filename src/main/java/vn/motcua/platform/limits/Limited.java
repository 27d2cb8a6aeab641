package vn.motcua.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States on a handler that it may be called less often than others. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    /** Why. */
    For value();

    /** The reasons. */
    enum For {
        /** It tells whether a secret was right: passwords, codes, keys. Counted per address. */
        GUESSES,
        /** It costs much more than a page: printing. Counted per person or token, or per address. */
        COST
    }
}
