package vn.motcua;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same several times at once, as people do. */
public final class Together {

    private Together() {}

    /**
     * Begins all of them at one moment and waits for the last.
     *
     * @param what for each, given its number from 0
     */
    public static <T> List<T> run(int times, IntFunction<T> what) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            for (int i = 0; i < times; i++) {
                int me = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return what.apply(me);
                }));
            }
        }
        List<T> ends = new ArrayList<>();
        for (Future<T> one : running) {
            ends.add(one.get());
        }
        return ends;
    }
}
