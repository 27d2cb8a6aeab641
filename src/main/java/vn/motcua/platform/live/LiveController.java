package vn.motcua.platform.live;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.platform.limits.Connections;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** The stream of a page that is open: server-sent events (HTML Living Standard, 9.2). */
@Controller
class LiveController {

    private static final int MOST_TOPICS = 40;

    private final LiveHub hub;
    private final Map<String, LiveAudience> audiences;
    private final Connections connections;
    private final CurrentActor currentActor;

    LiveController(
            LiveHub hub, ObjectProvider<LiveAudience> audiences, Connections connections, CurrentActor currentActor) {
        this.hub = hub;
        this.audiences = audiences.stream().collect(Collectors.toMap(LiveAudience::kind, Function.identity()));
        this.connections = connections;
        this.currentActor = currentActor;
    }

    /**
     * Follows what the reader may follow of what is asked for; nothing of it is "not found". While very many pages are
     * open it has no content, and the browser asks no more until the page is looked at anew.
     */
    @GetMapping(path = "/truc-tiep", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Access(Access.Who.ANYONE)
    ResponseEntity<SseEmitter> follow(@RequestParam(name = "chuDe", defaultValue = "") String topics) {
        Actor actor = currentActor.get();
        Set<LiveTopic> followed = new LinkedHashSet<>();
        for (String topic : topics.split(" ", MOST_TOPICS + 1)) {
            LiveTopic.parse(topic).filter(one -> mayFollow(one, actor)).ifPresent(followed::add);
        }
        if (followed.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        if (hub.size() >= most(actor)) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(hub.open(owner(actor), followed));
    }

    /** Strangers leave a quarter to those who have signed in: boards and phones never take an officer's screens away. */
    private int most(Actor actor) {
        int most = connections.mostStreams();
        return actor.kind() == Actor.Kind.ANONYMOUS ? most * 3 / 4 : most;
    }

    /** Strangers are strangers to each other: none closes the stream of another. */
    private static String owner(Actor actor) {
        return actor.kind() == Actor.Kind.ANONYMOUS ? UUID.randomUUID().toString() : actor.key();
    }

    private boolean mayFollow(LiveTopic topic, Actor actor) {
        LiveAudience audience = audiences.get(topic.kind());
        return audience != null && audience.mayFollow(topic.id(), actor);
    }
}
