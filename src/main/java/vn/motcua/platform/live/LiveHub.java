package vn.motcua.platform.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages that are open at this node, by what they follow. */
@Component
class LiveHub {

    /** Then the browser comes back, and is asked anew who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Of one person: the windows that somebody really looks at. */
    private static final int MOST_OF_ONE = 12;

    private final Map<LiveTopic, Set<Follower>> followers = new ConcurrentHashMap<>();
    private final Map<String, List<Follower>> byOwner = new ConcurrentHashMap<>();

    /** Opens the stream of a page; the oldest of somebody who has very many is closed. */
    SseEmitter open(String owner, Set<LiveTopic> topics) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Follower follower = new Follower(owner, topics, emitter);
        emitter.onCompletion(() -> remove(follower));
        emitter.onTimeout(follower::end);
        topics.forEach(topic -> followers
                .computeIfAbsent(topic, key -> ConcurrentHashMap.newKeySet())
                .add(follower));
        List<Follower> tooMany = new ArrayList<>();
        byOwner.compute(owner, (key, before) -> {
            List<Follower> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
            all.add(follower);
            while (all.size() > MOST_OF_ONE) {
                tooMany.add(all.removeFirst());
            }
            return all;
        });
        tooMany.forEach(Follower::end);
        // The answer begins now, so that the browser knows that it is connected.
        tell(follower, Follower::hearNothing);
        return emitter;
    }

    private void remove(Follower follower) {
        follower.topics()
                .forEach(topic -> followers.computeIfPresent(topic, (key, all) -> {
                    all.remove(follower);
                    return all.isEmpty() ? null : all;
                }));
        byOwner.computeIfPresent(follower.owner(), (key, all) -> {
            List<Follower> rest = all.stream().filter(one -> one != follower).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    void tell(LiveTopic topic) {
        followers.getOrDefault(topic, Set.of()).forEach(one -> tell(one, it -> it.hear(topic.toString())));
    }

    /** Something may have been missed. */
    void tellAllToLookAgain() {
        all().forEach(one -> tell(one, Follower::hearAgain));
    }

    void signOfLife() {
        all().forEach(one -> tell(one, Follower::hearNothing));
    }

    void endAll() {
        all().forEach(Follower::end);
    }

    int size() {
        return all().size();
    }

    private List<Follower> all() {
        return byOwner.values().stream().flatMap(List::stream).toList();
    }

    /** One page that is slow to read keeps nobody waiting. */
    private static void tell(Follower follower, Predicate<Follower> word) {
        if (word.test(follower)) {
            Thread.startVirtualThread(follower::talk);
        }
    }
}
