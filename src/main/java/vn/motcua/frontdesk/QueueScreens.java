package vn.motcua.frontdesk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.live.LiveAudience;
import vn.motcua.platform.live.LiveTopic;
import vn.motcua.platform.security.Actor;

/** Who may be told that a line moved: everybody, for the boards show it to everybody. */
@Component
class QueueScreens implements LiveAudience {

    private static final String KIND = "hangcho";

    static LiveTopic topic(AgencyId desk) {
        return new LiveTopic(KIND, Long.toString(desk.value()));
    }

    /** Whose line a topic is; empty when it is another's. */
    static Optional<AgencyId> deskOf(LiveTopic topic) {
        return topic.kind().equals(KIND) && topic.id().matches("\\d{1,18}")
                ? Optional.of(new AgencyId(Long.parseLong(topic.id())))
                : Optional.empty();
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
