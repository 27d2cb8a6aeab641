import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the CPU goes in this process while some work runs, by the CPU time samples of Java Flight Recorder (Linux). */
final class Profile {

    private static final String SAMPLE = "jdk.CPUTimeSample";
    private static final int LINES = 15;

    private Profile() {}

    static void of(String name, Callable<?> work) throws Exception {
        Path file = Path.of("target/bench-" + name.replaceAll("\\W+", "-") + ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).with("throttle", "2ms");
            recording.start();
            work.call();
            recording.stop();
            recording.dump(file);
        }
        summarise(name, file);
        System.out.println("  recording: " + file);
    }

    private static void summarise(String name, Path file) throws IOException {
        Map<String, Integer> top = new HashMap<>();
        Map<String, Integer> ours = new HashMap<>();
        Map<String, Integer> libraries = new HashMap<>();
        int samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (!event.getEventType().getName().equals(SAMPLE) || event.getStackTrace() == null) {
                    continue;
                }
                samples++;
                boolean first = true;
                boolean library = true;
                for (RecordedFrame frame : event.getStackTrace().getFrames()) {
                    String type = frame.getMethod().getType().getName();
                    String method = type + "." + frame.getMethod().getName();
                    if (first) {
                        top.merge(method, 1, Integer::sum);
                        first = false;
                    }
                    if (library && !type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun.")) {
                        libraries.merge(family(type), 1, Integer::sum);
                        library = false;
                    }
                    if (type.startsWith("vn.motcua.") && !type.contains("$$") && !type.endsWith("ActAs")) {
                        ours.merge(method, 1, Integer::sum);
                        break;
                    }
                }
            }
        }
        System.out.printf("JFR, %s: %d samples of CPU time%n", name, samples);
        print("by library of the innermost frame", libraries, samples);
        print("by innermost method of the product", ours, samples);
        print("by innermost method", top, samples);
    }

    private static String family(String type) {
        String[] parts = type.split("\\.", -1);
        return String.join(".", java.util.Arrays.copyOf(parts, Math.min(3, parts.length)));
    }

    private static void print(String title, Map<String, Integer> counts, int samples) {
        System.out.println(" " + title + ":");
        counts.entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .limit(LINES)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT, "  %5.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey()));
    }
}
