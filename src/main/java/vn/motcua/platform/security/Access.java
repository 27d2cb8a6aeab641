package vn.motcua.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States on every handler who may call it. A handler without it breaks the build, and is refused at run time.
 * Whether the actor may touch the very object is decided by the room's facade.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** Who, before roles are looked at. */
    Who value();

    /** At least one of these roles, anywhere; empty means that no role is needed. */
    String[] roles() default {};

    /** The circles of callers. */
    enum Who {
        /** Everybody, signed in or not. */
        ANYONE,
        /** Somebody signed in, citizen or staff. */
        SIGNED_IN,
        /** A signed-in citizen. */
        CITIZEN,
        /** A member of staff, or a machine with a token. */
        STAFF
    }
}
