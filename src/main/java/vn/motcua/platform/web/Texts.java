package vn.motcua.platform.web;

/** The words of the interface in the language of the request. */
@FunctionalInterface
public interface Texts {

    /**
     * @param key key of a message bundle, for example {@code platform.skip}
     * @param arguments values for {@code {0}}, {@code {1}}…
     */
    String text(String key, Object... arguments);
}
