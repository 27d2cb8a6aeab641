package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEventsExtension;
import org.springframework.test.context.TestConstructor;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.ActorDirectory;

/** Starts one room on real PostgreSQL, with its pages and API. Who is signed in is a port; here nobody is, unless the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@TypeExcludeFilters(OtherRooms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(PublishedEventsExtension.class)
@AutoConfigureMockMvc
@Import(RoomTest.Strangers.class)
public @interface RoomTest {

    /** Which other rooms start with it; {@code platform} always does. */
    BootstrapMode mode() default BootstrapMode.STANDALONE;

    /** Whether it listens on a port. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

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
