package vn.motcua.platform.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs a request in for a test, past the sign-in page. */
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor as(Actor actor) {
        return authentication(new ActorAuthentication(actor));
    }
}
