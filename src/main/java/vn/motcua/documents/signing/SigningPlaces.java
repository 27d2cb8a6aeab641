package vn.motcua.documents.signing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.documents.spi.SigningPlace;

/** Where keys may lie besides the database: devices of the server, and whatever adapter of the port there is. */
@Component
public class SigningPlaces {

    private final List<SigningPlace> places;

    SigningPlaces(SigningProperties properties, ObjectProvider<SigningPlace> adapters) {
        Stream<SigningPlace> tokens =
                properties.tokens().stream().map(token -> new KeyToken(token.name(), token.library(), token.slot()));
        this.places = Stream.concat(tokens, adapters.orderedStream()).toList();
    }

    /** What they are called. */
    public List<String> names() {
        return places.stream().map(SigningPlace::name).toList();
    }

    /** @throws KeyUnreadable when none is called so any more */
    SigningPlace get(String name) {
        return places.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow(KeyUnreadable::new);
    }
}
