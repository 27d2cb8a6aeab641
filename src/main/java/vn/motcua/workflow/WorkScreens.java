package vn.motcua.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.live.LiveAudience;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.live.LiveTopic;
import vn.motcua.platform.security.Actor;

/** Tells open work lists that work came or went: those of the agency and, as grants reach downwards, above it. */
@Component
public class WorkScreens implements LiveAudience {

    private static final String KIND = "viec";

    private final LiveScreens screens;
    private final Agencies agencies;

    WorkScreens(LiveScreens screens, Agencies agencies) {
        this.screens = screens;
        this.agencies = agencies;
    }

    /** What the actor's lists follow. */
    public static List<LiveTopic> topics(Actor actor) {
        return actor.grants().stream()
                .map(Actor.Grant::agency)
                .distinct()
                .sorted()
                .map(agency -> new LiveTopic(KIND, String.valueOf(agency)))
                .toList();
    }

    void changed(AgencyId agency) {
        for (@Nullable AgencyId at = agency; at != null; at = agencies.get(at).parent()) {
            screens.changed(new LiveTopic(KIND, String.valueOf(at.value())));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFollow(String id, Actor actor) {
        return topics(actor).stream().anyMatch(topic -> topic.id().equals(id));
    }
}
