package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.ActorDirectory;

/** Starts one room on real PostgreSQL, with its pages and API. Who is signed in is a port; here nobody is, unless the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(RoomTest.Strangers.class)
public @interface RoomTest {

    /** Which other rooms start with it. */
    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "mode")
    ApplicationModuleTest.BootstrapMode mode() default ApplicationModuleTest.BootstrapMode.STANDALONE;

    /** Knows no actor; steps back when the accounts room is there. */
    @TestConfiguration(proxyBeanMethods = false)
    class Strangers {

        @Bean
        @Fallback
        ActorDirectory strangers() {
            return new ActorDirectory() {
                @Override
                public Optional<Actor> refresh(Actor actor) {
                    return Optional.of(actor);
                }

                @Override
                public Optional<Actor> findByToken(String token) {
                    return Optional.empty();
                }
            };
        }
    }
}
