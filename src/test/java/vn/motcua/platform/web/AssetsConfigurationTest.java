package vn.motcua.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig(classes = {AssetsConfiguration.class, AssetsConfigurationTest.Web.class})
class AssetsConfigurationTest {

    private final MockMvc browser;
    private final String style = new Assets().href("app.css");

    AssetsConfigurationTest(WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void sendsTheSmallestFormThatTheBrowserUnderstands() throws Exception {
        browser.perform(get(style).header("Accept-Encoding", "gzip, deflate, br"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "br"))
                .andExpect(header().string("Content-Type", containsString("text/css")));
        browser.perform(get(style).header("Accept-Encoding", "gzip"))
                .andExpect(header().string("Content-Encoding", "gzip"));
        browser.perform(get(style)).andExpect(status().isOk()).andExpect(header().doesNotExist("Content-Encoding"));
    }

    @Test
    void letsABrowserKeepFilesForAYear() throws Exception {
        browser.perform(get(style))
                .andExpect(header().string("Cache-Control", containsString("max-age=31536000")))
                .andExpect(header().string("Cache-Control", containsString("immutable")));
    }

    @EnableWebMvc
    static class Web {}
}
