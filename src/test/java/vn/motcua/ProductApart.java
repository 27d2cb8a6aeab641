package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole product once more beside the one that all tests share, for a test that starts it otherwise: without the
 * demonstration's dossiers, and it takes no scan that is meant for the other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeProduct
@TestPropertySource(
        properties = {
            "motcua.demonstration.dossiers=false",
            "motcua.demonstration.keys=false",
            "motcua.documents.scan-folder=target/test-scans/apart"
        })
public @interface ProductApart {}
