package vn.motcua.surveys;

import java.util.Optional;

/** Port: a room whose services are rated, asked by what is printed on its slips. */
public interface RatedServices {

    /**
     * What code and key belong to; empty when it is not done yet.
     *
     * @throws vn.motcua.platform.DomainException when they do not belong together, or too many wrong ones were tried
     */
    Optional<RatedSubject> find(String code, String key);
}
