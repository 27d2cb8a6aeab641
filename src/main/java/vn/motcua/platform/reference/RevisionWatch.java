package vn.motcua.platform.reference;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whether something changed since it was read last. The database is asked once a second at most, by one thread; the
 * others go on with what they have.
 */
public final class RevisionWatch {

    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final LongSupplier number;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
    private volatile long known;

    RevisionWatch(LongSupplier number) {
        this.number = number;
        this.known = number.getAsLong();
    }

    /** True once for every change, to the thread that has to read again. */
    public boolean moved() {
        long before = lookedAt.get();
        long now = System.nanoTime();
        if (now - before <= LOOK_EVERY || !lookedAt.compareAndSet(before, now)) {
            return false;
        }
        long current = number.getAsLong();
        boolean moved = current != known;
        known = current;
        return moved;
    }

    /** Remembers the number as this transaction sees it; what is read next belongs to it. */
    public void catchUp() {
        known = number.getAsLong();
        lookedAt.set(System.nanoTime());
    }

    /** The next question looks at the database first: a change was committed or rolled back. */
    public void lookSoon() {
        lookedAt.set(System.nanoTime() - LOOK_EVERY - 1);
    }
}
