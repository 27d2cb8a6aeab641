package vn.motcua.dossiers;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The command {@code --motcua.verify-journal=true}: checks every chain and anchor, says what does not fit, and ends
 * with exit code 0 when the journal is whole and 1 when it is not.
 */
@Component
@ConditionalOnProperty("motcua.verify-journal")
class VerifyJournal {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyJournal.class);

    private final JournalAnchors anchors;

    VerifyJournal(JournalAnchors anchors) {
        this.anchors = anchors;
    }

    @EventListener
    void verify(ApplicationReadyEvent event) {
        List<String> findings = anchors.verify();
        findings.forEach(finding -> LOG.error("{}", finding));
        if (findings.isEmpty()) {
            LOG.info("The journal is whole");
        }
        System.exit(SpringApplication.exit(event.getApplicationContext(), () -> findings.isEmpty() ? 0 : 1));
    }
}
