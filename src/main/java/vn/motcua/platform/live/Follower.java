package vn.motcua.platform.live;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One open page. What it is told while it is slow to read comes together afterwards. */
final class Follower {

    private static final String AGAIN = "again";

    private final SseEmitter emitter;
    private final Set<LiveTopic> topics;
    private final String owner;
    private final Set<String> untold = new LinkedHashSet<>();
    private boolean talking;

    Follower(String owner, Set<LiveTopic> topics, SseEmitter emitter) {
        this.owner = owner;
        this.topics = Set.copyOf(topics);
        this.emitter = emitter;
    }

    String owner() {
        return owner;
    }

    Set<LiveTopic> topics() {
        return topics;
    }

    /** Whether somebody has to {@link #talk} now: nobody else does. */
    synchronized boolean hear(String word) {
        untold.add(word);
        boolean idle = !talking;
        talking = true;
        return idle;
    }

    /** Tells what waits, until nothing does; ends the page's stream when the line is gone. */
    void talk() {
        try {
            for (Set<String> words = next(); !words.isEmpty(); words = next()) {
                for (String word : words) {
                    emitter.send(event(word));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }

    private synchronized Set<String> next() {
        Set<String> words = new LinkedHashSet<>(untold);
        untold.clear();
        talking = !words.isEmpty();
        return words;
    }

    private static SseEventBuilder event(String word) {
        return word.isEmpty()
                ? SseEmitter.event().comment("")
                : word.equals(AGAIN)
                        ? SseEmitter.event().name(AGAIN).data("")
                        : SseEmitter.event().name("changed").data(word);
    }

    boolean hearAgain() {
        return hear(AGAIN);
    }

    /** A sign of life, which tells a line that broke from one that is silent. */
    boolean hearNothing() {
        return hear("");
    }

    void end() {
        emitter.complete();
    }
}
