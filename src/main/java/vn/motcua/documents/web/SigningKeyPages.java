package vn.motcua.documents.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.signing.SignaturePictures;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.documents.signing.SigningPlaces;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;

/** The page of one's own key and picture, on which both forms stand. */
@Component
class SigningKeyPages {

    static final String PATH = "/tai-khoan/chu-ky-so";

    private final SigningKeys keys;
    private final SigningPlaces places;
    private final SignaturePictures pictures;
    private final CurrentActor currentActor;

    SigningKeyPages(SigningKeys keys, SigningPlaces places, SignaturePictures pictures, CurrentActor currentActor) {
        this.keys = keys;
        this.places = places;
        this.pictures = pictures;
        this.currentActor = currentActor;
    }

    ModelAndView show(FormErrors errors) {
        Actor actor = currentActor.get();
        SigningKeyView view = new SigningKeyView(
                keys.find(actor).orElse(null),
                places.names(),
                pictures.find(actor).isPresent(),
                actor.has("LEADER") || actor.has("REGISTRAR"),
                actor.has("REGISTRAR"),
                errors);
        return new ModelAndView(
                "documents/signingKey",
                Map.of("view", view),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
