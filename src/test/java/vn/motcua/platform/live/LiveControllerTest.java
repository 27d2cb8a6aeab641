package vn.motcua.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import vn.motcua.platform.limits.Connections;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Pages that stay open leave room for requests. */
class LiveControllerTest {

    /** Eight connections, four of them for streams. */
    private static final Connections FEW = new Connections(8 * 256 * 1_024);

    private static final Actor OFFICER = new Actor(Actor.Kind.STAFF, 7, "Trần Minh Hải", Set.of());

    private final LiveHub hub = new LiveHub();
    private final LiveController controller = controller(hub);

    private static LiveController controller(LiveHub hub) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("audience", new Everybody());
        return new LiveController(hub, beans.getBeanProvider(LiveAudience.class), FEW, new CurrentActor());
    }

    private HttpStatusCode follow(Actor actor) {
        return ActAs.actor(actor, () -> controller.follow("hoso:A")).getStatusCode();
    }

    @Test
    void whileVeryManyPagesAreOpenNoneIsAdded() {
        for (int page = 0; page < 4; page++) {
            assertThat(follow(OFFICER)).isEqualTo(HttpStatus.OK);
        }
        assertThat(follow(OFFICER)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(hub.size()).isEqualTo(4);
    }

    @Test
    void strangersLeaveRoomToWhoeverSignedIn() {
        for (int page = 0; page < 3; page++) {
            assertThat(follow(Actor.ANONYMOUS)).isEqualTo(HttpStatus.OK);
        }
        assertThat(follow(Actor.ANONYMOUS)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(follow(OFFICER)).isEqualTo(HttpStatus.OK);
    }

    private record Everybody() implements LiveAudience {

        @Override
        public String kind() {
            return "hoso";
        }

        @Override
        public boolean mayFollow(String id, Actor actor) {
            return true;
        }
    }
}
