import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that leave the product for the database, a batch as one. While it is not counting,
 * connections are handed out as they are, so that it costs nothing.
 */
final class Statements implements BeanPostProcessor {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder commits = new LongAdder();
    private volatile boolean counting;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, source, this::connection) : bean;
    }

    void start() {
        counts.clear();
        commits.reset();
        counting = true;
    }

    void stop() {
        counting = false;
    }

    double perRun(long runs) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum() / (double) runs;
    }

    double commitsPerRun(long runs) {
        return commits.sum() / (double) runs;
    }

    /** The statements of one run, the most frequent first. */
    void print(long runs) {
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, LongAdder> entry) ->
                                -entry.getValue().sum())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> System.out.printf(
                        Locale.ROOT, "  %6.2f  %s%n", entry.getValue().sum() / (double) runs, entry.getKey()));
    }

    private Object connection(DataSource source, Method method, Object[] arguments, Object answer) {
        return counting && answer instanceof Connection connection
                ? proxy(Connection.class, connection, this::statement)
                : answer;
    }

    private Object statement(Connection connection, Method method, Object[] arguments, Object answer) {
        if (method.getName().equals("commit")) {
            commits.increment();
        }
        if (answer instanceof Statement statement) {
            String sql = arguments != null && arguments[0] instanceof String text ? text : "";
            return proxy(kind(method), statement, (target, call, values, result) -> {
                if (call.getName().startsWith("execute")) {
                    String text = values != null && values.length > 0 && values[0] instanceof String said ? said : sql;
                    counts.computeIfAbsent(abridged(text), key -> new LongAdder())
                            .increment();
                }
                return result;
            });
        }
        return answer;
    }

    private static Class<?> kind(Method method) {
        return method.getReturnType();
    }

    private static String abridged(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() <= 150 ? line : line.substring(0, 149) + "…";
    }

    private interface After<T> {
        Object answer(T target, Method method, Object[] arguments, Object answer);
    }

    private static <T> Object proxy(Class<?> type, T target, After<T> after) {
        return Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    return after.answer(target, method, arguments, answer);
                });
    }
}
