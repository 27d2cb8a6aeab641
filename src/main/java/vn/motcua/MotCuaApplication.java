package vn.motcua;

import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import vn.motcua.interop.sandbox.BankSandbox;
import vn.motcua.interop.sandbox.RegistrySandbox;
import vn.motcua.platform.database.DatabaseTool;

/** One deployable, many rooms: see ARCHITECTURE.md for the floor plan. */
@Modulithic(systemName = "Một Cửa", sharedModules = "platform")
@SpringBootApplication
@ConfigurationPropertiesScan
public class MotCuaApplication {

    /**
     * Starts the server; the first start prepares the database and loads the reference data. With {@code backup FILE}
     * or {@code restore FILE} it does only that; with {@code registry-sandbox} it plays the registry of persons, with
     * {@code bank-sandbox} a bank and a gateway.
     */
    public static void main(String[] args) {
        if (!DatabaseTool.run(args) && !RegistrySandbox.run(args) && !BankSandbox.run(args)) {
            CarrierWatch.start(Duration.ofSeconds(1));
            SpringApplication.run(MotCuaApplication.class, args);
        }
    }
}
