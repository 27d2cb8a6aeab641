package vn.motcua.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which channel each way takes here: its own where a gateway is configured, else the console. */
@Component
public class Routes {

    private final Set<String> channels;

    Routes(Collection<Channel> channels) {
        this.channels = channels.stream().map(Channel::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether messages really leave by this way. */
    public boolean isOpen(Way way) {
        return channels.contains(way.name());
    }

    /** The ways that end in the console. */
    public List<Way> listClosed() {
        return List.of(Way.MAIL, Way.SMS).stream().filter(way -> !isOpen(way)).toList();
    }

    /** Name of the channel that this way takes. */
    public String of(Way way) {
        return isOpen(way) ? way.name() : ConsoleChannel.NAME;
    }
}
