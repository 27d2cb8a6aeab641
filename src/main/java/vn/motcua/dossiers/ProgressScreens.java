package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.live.LiveAudience;
import vn.motcua.platform.live.LiveTopic;
import vn.motcua.platform.security.Actor;

/** By what the board of a centre follows its dossiers. Everybody may: the board shows them to everybody. */
@Component
public class ProgressScreens implements LiveAudience {

    private static final String KIND = "tiendo";

    ProgressScreens() {}

    /** Some dossier received at this centre went on. */
    public static LiveTopic topic(AgencyId centre) {
        return new LiveTopic(KIND, Long.toString(centre.value()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFollow(String id, Actor actor) {
        return true;
    }
}
