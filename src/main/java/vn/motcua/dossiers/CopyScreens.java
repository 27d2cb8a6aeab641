package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.live.LiveAudience;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.live.LiveTopic;
import vn.motcua.platform.security.Actor;

/** Tells the open screens of a desk that a scan came or went, or that a copy was signed. */
@Component
public class CopyScreens implements LiveAudience {

    private static final String KIND = "quet";

    private final LiveScreens screens;
    private final Desks desks;

    CopyScreens(LiveScreens screens, Desks desks) {
        this.screens = screens;
        this.desks = desks;
    }

    /** By what the screens of a desk follow it. */
    public static LiveTopic topic(AgencyId desk) {
        return new LiveTopic(KIND, String.valueOf(desk.value()));
    }

    void changed(AgencyId desk) {
        screens.changed(topic(desk));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFollow(String id, Actor actor) {
        return id.matches("[1-9]\\d{0,17}")
                && desks.holds(actor, Role.RECEPTION_OFFICER, new AgencyId(Long.parseLong(id)));
    }
}
