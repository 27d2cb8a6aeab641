package vn.motcua.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** One bucket of tokens for each caller, full at first and filling up evenly. */
@Component
class RequestLimits {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 200_000;

    private final LimitProperties properties;

    /** A bucket left alone for a period is full again, so forgetting it changes nothing. */
    private final Cache<Caller, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(PERIOD)
            .build();

    RequestLimits(LimitProperties properties) {
        this.properties = properties;
    }

    /** What is counted apart. */
    enum Limit {
        ADDRESS,
        PERSON,
        TOKEN,
        GUESSES,
        COSTLY
    }

    private record Caller(Limit limit, String who) {}

    /** Counts one request; how long the caller has to wait, zero when it is answered. */
    Duration count(Limit limit, String who) {
        if (!properties.enabled()) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = buckets.get(new Caller(limit, who), this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket full(Caller caller) {
        int perPeriod = perPeriod(caller.limit());
        return Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(perPeriod).refillGreedy(perPeriod, PERIOD))
                .build();
    }

    private int perPeriod(Limit limit) {
        return switch (limit) {
            case ADDRESS -> properties.address();
            case PERSON -> properties.person();
            case TOKEN -> properties.token();
            case GUESSES -> properties.guesses();
            case COSTLY -> properties.costly();
        };
    }

    /** Seconds for the {@code Retry-After} header, at least one. */
    static long seconds(Duration wait) {
        return wait.toSeconds() + 1;
    }
}
