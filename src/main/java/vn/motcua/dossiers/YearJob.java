package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.platform.VietnamTime;

/** Makes sure, every night, that the tables have room for the dossiers of the next two years. */
@Configuration(proxyBeanMethods = false)
class YearJob {

    @Bean
    RecurringTask<Void> provideYears(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("dossiers.provide-years", Schedules.daily(VietnamTime.ZONE, LocalTime.of(0, 40)))
                .execute((instance, context) -> {
                    int year = VietnamTime.dateOf(clock.instant()).getYear();
                    provide(jdbc, year + 1);
                    provide(jdbc, year + 2);
                });
    }

    static void provide(JdbcClient jdbc, int year) {
        jdbc.sql("select dossiers.provide_year(?)").param(year).query(row -> {});
    }
}
