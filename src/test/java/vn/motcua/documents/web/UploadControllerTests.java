package vn.motcua.documents.web;

import static org.hamcrest.Matchers.is;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.motcua.RoomTest;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
class UploadControllerTests {

    private final byte[] photo = SampleFiles.photo(600_000);

    @Autowired
    MockMvc browser;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void lanIsSignedIn() {
        when(currentActor.get()).thenReturn(new Actor(Actor.Kind.CITIZEN, 7, "Lê Thị Lan", Set.of()));
    }

    @Test
    void speaksTusFromCreationToDocument() throws Exception {
        String location = begin("Ảnh thẻ.jpg", photo.length);

        send(location, 0, 400_000)
                .andExpect(status().isNoContent())
                .andExpect(header().string("Tus-Resumable", "1.0.0"))
                .andExpect(header().string("Upload-Offset", "400000"));
        browser.perform(head(location))
                .andExpect(status().isOk())
                .andExpect(header().string("Upload-Offset", "400000"))
                .andExpect(header().string("Upload-Length", "600000"))
                .andExpect(header().string("Cache-Control", "no-store"));
        send(location, 400_000, 600_000)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fileName", is("Ảnh thẻ.jpg")))
                .andExpect(jsonPath("$.size", is(600_000)))
                .andExpect(jsonPath("$.mediaType", is("image/jpeg")))
                .andExpect(jsonPath("$.sha256").isString())
                .andExpect(jsonPath("$.id").isNumber());
    }

    @Test
    void answersAWrongOffsetWithTheRightOne() throws Exception {
        String location = begin("a.jpg", photo.length);
        send(location, 0, 400_000);

        send(location, 100_000, 600_000)
                .andExpect(status().isConflict())
                .andExpect(header().string("Upload-Offset", "400000"))
                .andExpect(jsonPath("$.code", is("documents.uploadOutOfStep")));
    }

    @Test
    void refusesTooMuchAtTheBeginning() throws Exception {
        browser.perform(post("/tai-len").with(csrf()).header("Upload-Length", 26L * 1024 * 1024))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code", is("documents.fileTooLarge")));
        browser.perform(options("/tai-len"))
                .andExpect(header().string("Tus-Max-Size", Long.toString(25L * 1024 * 1024)));
    }

    @Test
    void isClosedToThoseWhoAreNotSignedIn() throws Exception {
        when(currentActor.get()).thenReturn(Actor.ANONYMOUS);

        browser.perform(post("/tai-len").with(csrf()).header("Upload-Length", 10))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void refusesARequestThatAnotherSiteForged() throws Exception {
        browser.perform(post("/tai-len").header("Upload-Length", 10)).andExpect(status().isForbidden());
    }

    private String begin(String fileName, int size) throws Exception {
        String name = Base64.getEncoder().encodeToString(fileName.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(browser.perform(post("/tai-len")
                        .with(csrf())
                        .header("Upload-Length", size)
                        .header("Upload-Metadata", "filetype aW1hZ2U=,filename " + name))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private ResultActions send(String location, int from, int to) throws Exception {
        return browser.perform(patch(location)
                .with(csrf())
                .header("Upload-Offset", from)
                .contentType("application/offset+octet-stream")
                .content(Arrays.copyOfRange(photo, from, to)));
    }
}
