import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Linux knows of processes: CPU time and resident memory, from /proc. */
final class Processes {

    /** USER_HZ is 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** CPU seconds of a process, with those of its ended children or without; 0 when it is gone. */
    static double cpuSeconds(long pid, boolean withEndedChildren) throws IOException {
        String[] fields = stat(pid);
        if (fields.length == 0) {
            return 0;
        }
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        if (withEndedChildren) {
            ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    static List<Long> children(long parent) throws IOException {
        List<Long> children = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("/proc"))) {
            for (Path folder : folders.filter(
                            path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                long pid = Long.parseLong(folder.getFileName().toString());
                String[] fields = stat(pid);
                if (fields.length > 0 && Long.parseLong(fields[1]) == parent) {
                    children.add(pid);
                }
            }
        }
        return children;
    }

    /** Resident megabytes (VmRSS). */
    static double residentMegabytes(long pid) throws IOException {
        return status(pid, "VmRSS:");
    }

    /** The most it ever had resident (VmHWM). */
    static double mostResidentMegabytes(long pid) throws IOException {
        return status(pid, "VmHWM:");
    }

    private static double status(long pid, String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(key))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** The fields after the command's name; none when the process is gone. */
    private static String[] stat(long pid) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        } catch (NoSuchFileException e) {
            return new String[0];
        } catch (IOException e) {
            if (Files.exists(Path.of("/proc/" + pid))) {
                throw e;
            }
            return new String[0];
        }
    }
}
