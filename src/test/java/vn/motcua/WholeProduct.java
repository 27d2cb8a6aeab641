package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Starts everything once for all tests that carry it: real server, real database, demonstration accounts and dossiers.
 * Each process of tests has its own files: nothing sweeps away what another's database knows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.demo=true",
            "motcua.payments.bank-key=khoa-thu",
            "motcua.payments.gateway.url=http://localhost:8098/pay",
            "motcua.payments.gateway.merchant=MOTCUA",
            "motcua.payments.gateway.secret=bi-mat-thu",
            "motcua.documents.folder=target/test-files/fork-${motcua.fork:1}",
            "motcua.documents.scan-folder=target/test-scans/fork-${motcua.fork:1}",
            "motcua.documents.signing.roots=target/test-keys/fork-${motcua.fork:1}/trusted",
            "motcua.dossiers.key-folder=target/test-keys/fork-${motcua.fork:1}"
        })
// What was sent and answered is not kept for a test that may fail: some send a million requests.
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(WholeProduct.Nights.class)
public @interface WholeProduct {

    /**
     * No night comes by itself: tests move the clock by weeks, and what is anchored of a day that they come back to
     * would no longer be what it says.
     */
    @TestConfiguration(proxyBeanMethods = false)
    class Nights {

        @Bean
        static BeanDefinitionRegistryPostProcessor noAnchorsByNight() {
            return registry -> registry.removeBeanDefinition("anchorJournal");
        }
    }
}
