package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import vn.motcua.platform.database.DatabaseTool;

/** One deployable, many rooms: see ARCHITECTURE.md for the floor plan. */
@Modulithic(systemName = "Một Cửa", sharedModules = "platform")
@SpringBootApplication
@ConfigurationPropertiesScan
public class MotCuaApplication {

    /**
     * A virtual thread that loads a class keeps its carrier even while it waits: on two of them, requests that come
     * right after a start could wait for each other for ever.
     */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /**
     * Starts the server; the first start prepares the database and loads the reference data. With {@code backup FILE}
     * or {@code restore FILE} it does only that.
     */
    public static void main(String[] args) {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, "32");
        }
        if (!DatabaseTool.run(args)) {
            SpringApplication.run(MotCuaApplication.class, args);
        }
    }
}
