package vn.motcua.notifications;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes short messages to the log instead of a gateway: for demonstrations and drills. */
@Component
class ConsoleChannel implements Channel {

    static final String NAME = "CONSOLE";

    private static final Logger log = LoggerFactory.getLogger(ConsoleChannel.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isHarmlessTwice() {
        return true;
    }

    @Override
    public void deliver(Delivery delivery) {
        log.info("Message {} to {}: {}", delivery.id(), delivery.address(), delivery.body());
    }
}
