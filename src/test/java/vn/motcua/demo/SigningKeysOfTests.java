package vn.motcua.demo;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's keys, as they were: whoever tries every page takes them away, or tries wrong PINs. */
public final class SigningKeysOfTests {

    private SigningKeysOfTests() {}

    /** Makes those that are missing, and unlocks the others. */
    public static void provide(ApplicationContext product) {
        product.getBean(JdbcClient.class)
                .sql("update documents.signing_key set wrong_pins = 0")
                .update();
        product.getBean(DemoKeys.class).provide(product.getBean(DemoStaff.class).provide());
    }
}
