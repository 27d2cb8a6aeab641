package vn.motcua.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.http.HttpStatus;
import vn.motcua.platform.limits.Connections;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Pages that stay open leave room for requests. */
class LiveControllerTest {

    /** Four connections, two of them for streams. */
    private static final Connections FEW = new Connections(4 * 256 * 1_024);

    private static final Actor OFFICER = new Actor(Actor.Kind.STAFF, 7, "Trần Minh Hải", Set.of());

    @Test
    void whileVeryManyPagesAreOpenNoneIsAdded() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("audience", new Everybody());
        LiveHub hub = new LiveHub();
        LiveController controller =
                new LiveController(hub, beans.getBeanProvider(LiveAudience.class), FEW, new CurrentActor());

        for (HttpStatus answer : List.of(HttpStatus.OK, HttpStatus.OK, HttpStatus.NO_CONTENT)) {
            assertThat(ActAs.actor(OFFICER, () -> controller.follow("hoso:A")).getStatusCode())
                    .isEqualTo(answer);
        }
        assertThat(hub.size()).isEqualTo(2);
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
