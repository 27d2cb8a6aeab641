package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** One deployable, many rooms: see ARCHITECTURE.md for the floor plan. */
@Modulithic(systemName = "Một Cửa", sharedModules = "platform")
@SpringBootApplication
@ConfigurationPropertiesScan
public class MotCuaApplication {

    /** Starts the server; the first start prepares the database and loads the reference data. */
    public static void main(String[] args) {
        SpringApplication.run(MotCuaApplication.class, args);
    }
}
