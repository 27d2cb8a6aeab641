package vn.motcua.platform.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The line between the nodes: PostgreSQL's LISTEN and NOTIFY on a connection of its own, outside of all commands,
 * whose commits a NOTIFY would put in a queue. While it is broken nothing is told; when it is back, everybody looks
 * again.
 */
@Component
class LiveLine implements SmartLifecycle {

    private static final String CHANNEL = "motcua_live";
    private static final String EVERYTHING = "*";

    /** PostgreSQL takes 7,999 bytes. */
    private static final int LONGEST_NOTE = 7_000;

    private static final int TOGETHER_MILLIS = 200;
    private static final long SIGN_OF_LIFE = Duration.ofSeconds(20).toNanos();
    private static final Duration REST = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(LiveLine.class);

    private final LiveScreens screens;
    private final LiveHub hub;
    private final JdbcConnectionDetails database;
    private volatile @Nullable Thread thread;
    private long lastSign = System.nanoTime();

    LiveLine(LiveScreens screens, LiveHub hub, JdbcConnectionDetails database) {
        this.screens = screens;
        this.hub = hub;
        this.database = database;
    }

    @Override
    public void start() {
        Thread line = Thread.ofPlatform().daemon().name("live-line").unstarted(this::run);
        thread = line;
        line.start();
    }

    /** Before the web server, which waits for open answers. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        hub.endAll();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean quiet = false;
        while (isRunning()) {
            try (Connection connection = DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("set application_name = 'motcua live'");
                statement.execute("set synchronous_commit = off");
                statement.execute("listen " + CHANNEL);
                tellEverything();
                quiet = false;
                while (isRunning()) {
                    listen(connection.unwrap(PGConnection.class));
                    tell(connection);
                    signOfLife();
                }
            } catch (SQLException broken) {
                if (isRunning() && !quiet) {
                    LOG.warn("Live screens rest, the database is away: {}", broken.toString());
                }
                quiet = true;
                rest();
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        for (PGNotification note : connection.getNotifications(TOGETHER_MILLIS)) {
            if (note.getParameter().equals(EVERYTHING)) {
                tellEverything();
            } else {
                Set<LiveTopic> topics = new LinkedHashSet<>();
                for (String topic : note.getParameter().split(" ", -1)) {
                    LiveTopic.parse(topic).ifPresent(topics::add);
                }
                screens.heard(topics);
                topics.forEach(hub::tell);
            }
        }
    }

    private void tellEverything() {
        screens.heardEverything();
        hub.tellAllToLookAgain();
    }

    private void tell(Connection connection) throws SQLException {
        LiveScreens.Waiting waiting = screens.take();
        List<String> notes = notes(waiting);
        if (notes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            for (String note : notes) {
                statement.setString(1, note);
                statement.execute();
            }
        } catch (SQLException broken) {
            screens.giveBack(waiting);
            throw broken;
        }
    }

    static List<String> notes(LiveScreens.Waiting waiting) {
        if (waiting.everything()) {
            return List.of(EVERYTHING);
        }
        List<String> notes = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        for (LiveTopic topic : waiting.topics()) {
            String word = topic.toString();
            if (note.length() + word.length() >= LONGEST_NOTE) {
                notes.add(note.toString());
                note.setLength(0);
            }
            note.append(note.isEmpty() ? "" : " ").append(word);
        }
        if (!note.isEmpty()) {
            notes.add(note.toString());
        }
        return notes;
    }

    private void signOfLife() {
        if (System.nanoTime() - lastSign > SIGN_OF_LIFE) {
            lastSign = System.nanoTime();
            hub.signOfLife();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
