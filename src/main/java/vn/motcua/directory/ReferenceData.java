package vn.motcua.directory;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.reference.ReferenceSource;

/** The units and agencies shipped with the product. They are loaded at start; this is for the administrator. */
@Configuration(proxyBeanMethods = false)
class ReferenceData {

    private static final String SUBJECT = "reference";

    @Bean
    ReferenceSource unitsSource(DirectoryContents contents, AuditJournal audit, Clock clock) {
        return new ReferenceSource() {
            @Override
            public Kind kind() {
                return Kind.UNITS;
            }

            @Override
            public long count() {
                return contents.units()
                        .listOn(UnitLevel.COMMUNE, VietnamTime.dateOf(clock.instant()))
                        .size();
            }

            @Override
            public void reload() {
                contents.reloadUnits();
                audit.record("directory.reload", SUBJECT, "units", null);
            }
        };
    }

    @Bean
    ReferenceSource organisationSource(DirectoryContents contents, AuditJournal audit) {
        return new ReferenceSource() {
            @Override
            public Kind kind() {
                return Kind.ORGANISATION;
            }

            @Override
            public long count() {
                return contents.agencies().list(agency -> true).size();
            }

            @Override
            public void reload() {
                contents.reloadAgencies();
                audit.record("directory.reload", SUBJECT, "agencies", null);
            }
        };
    }
}
