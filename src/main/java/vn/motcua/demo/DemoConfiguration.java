package vn.motcua.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Switched on by {@code motcua.demo=true}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("motcua.demo")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock(@Qualifier("clock") Clock machine) {
        return new DemoClock(machine);
    }
}
