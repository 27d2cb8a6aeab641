package vn.motcua.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The only place that reads the machine's time; everybody else is given a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @Profile("!simulation")
    Clock clock() {
        return Clock.system(VietnamTime.ZONE);
    }

    @Bean("clock")
    @Profile("simulation")
    SimulatedClock simulatedClock() {
        return new SimulatedClock();
    }
}
