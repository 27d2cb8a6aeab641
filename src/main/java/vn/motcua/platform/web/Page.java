package vn.motcua.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.DomainException;

/**
 * What stands around a screen and is decided by the request, not by the screen: language, navigation, who is
 * signed in. The layouts {@code platform/page} and {@code platform/desk} draw it; every component finds its
 * fixed words through it.
 *
 * @param lang language of the page, {@code vi} or {@code en}
 * @param province name of the province this installation serves, for example "Thành phố Đà Nẵng"
 * @param navigation the header's entries in their order
 * @param languages the same page in each language; empty hides the switch
 * @param textSize how large the letters are, and how that is changed; null where it cannot be
 * @param signedInAs the person signed in, or null
 * @param csrf the token every form posts back, or null when the page has no session
 * @param desk whether the person works here (officers' layout, also for error pages)
 * @param assets addresses of styles, scripts and pictures
 * @param texts words in the language of the page
 */
public record Page(
        String lang,
        String province,
        List<NavItem> navigation,
        List<LanguageLink> languages,
        @Nullable TextSize textSize,
        @Nullable SignedIn signedInAs,
        @Nullable Csrf csrf,
        boolean desk,
        Assets assets,
        Texts texts) {

    /** Copies the lists: a page does not change while it is drawn. */
    public Page {
        navigation = List.copyOf(navigation);
        languages = List.copyOf(languages);
    }

    /** A word or sentence of the interface in the language of the page. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** Why something was refused and what to do now, in the language of the page. */
    public String text(DomainException refusal) {
        return text(refusal.code(), refusal.arguments().toArray());
    }

    /** The address of a style, script or picture, for example of {@code app.css}. */
    public String asset(String logical) {
        return assets.href(logical);
    }

    /** Class of the whole document. */
    public String documentClass() {
        return textSize != null && textSize.large() ? "govuk-template mc-large" : "govuk-template";
    }

    /** An entry of the header's navigation. */
    public record NavItem(String label, String href, boolean current) {}

    /**
     * The same page in another language.
     *
     * @param lang {@code vi} or {@code en}
     * @param label what the switch shows, for example "VI"
     * @param name the language's own name, read aloud: "Tiếng Việt"
     */
    public record LanguageLink(String lang, String label, String name, String href, boolean current) {}

    /**
     * How large the letters are.
     *
     * @param href the same page in the other size
     */
    public record TextSize(boolean large, String href) {}

    /**
     * The person signed in.
     *
     * @param unit where an officer works, for example "Phường Thanh Khê"; null for a citizen
     * @param href the person's own page, or null when there is none
     * @param signOutHref where the sign-out form posts to
     * @param inbox what the person was told, or null when there is no inbox
     */
    public record SignedIn(
            String name,
            @Nullable String unit,
            @Nullable String href,
            String signOutHref,
            @Nullable Inbox inbox) {

        /** Somebody without an inbox. */
        public SignedIn(String name, @Nullable String unit, @Nullable String href, String signOutHref) {
            this(name, unit, href, signOutHref, null);
        }
    }

    /**
     * The person's messages.
     *
     * @param unread how many were not read yet
     */
    public record Inbox(String href, long unread) {}

    /**
     * The token that proves that a form comes from our own page.
     *
     * @param parameter name of the form field
     * @param header name of the header for partial updates
     */
    public record Csrf(String parameter, String header, String token) {}
}
