package vn.motcua.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Addresses of styles, scripts, fonts and pictures. Their file names carry a hash of their content, so that a
 * browser may keep them for ever; the front-end build writes the list of names.
 */
@Component
public class Assets {

    static final String PATH = "/assets/";
    static final String FOLDER = "/static/assets/";

    private final Map<String, String> names;

    /** Reads the list that the front-end build has left on the class path. */
    public Assets() {
        try (InputStream manifest = new ClassPathResource(FOLDER + "manifest.json").getInputStream()) {
            names = Map.copyOf(JsonMapper.shared().readValue(manifest, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The front end is not built: run the Maven phase process-resources", e);
        }
    }

    /**
     * @param logical name without the hash, for example {@code app.css}
     * @return the address from the root of the site
     * @throws UnknownAssetException when the build has made no such file
     */
    public String href(String logical) {
        String name = names.get(logical);
        if (name == null) {
            throw new UnknownAssetException(logical);
        }
        return PATH + name;
    }

    /**
     * The file itself, for the few that have to answer under an address of their own.
     *
     * @throws UnknownAssetException when the build has made no such file
     */
    public Resource resource(String logical) {
        return new ClassPathResource(FOLDER + href(logical).substring(PATH.length()));
    }
}
