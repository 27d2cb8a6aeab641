package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Starts everything once for all tests that carry it: real server, real database, demonstration accounts and dossiers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.demo=true",
            "motcua.documents.folder=target/test-files",
            "motcua.dossiers.key-folder=target/test-keys"
        })
@AutoConfigureMockMvc
public @interface WholeProduct {}
