package vn.motcua.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Pages are jte templates compiled with the code; a view's name is {@code <room>/<screen>}. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine templates, SharedPages shared) {
        return new UrlBasedViewResolver() {
            {
                setViewClass(JteView.class);
                setSuffix(".jte");
                setContentType("text/html;charset=UTF-8");
            }

            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(templates, shared);
            }
        };
    }

    /** Renders one template; the model's entries are its parameters. */
    static final class JteView extends AbstractTemplateView {

        private final TemplateEngine templates;
        private final SharedPages shared;

        JteView(TemplateEngine templates, SharedPages shared) {
            this.templates = templates;
            this.shared = shared;
        }

        @Override
        public boolean checkResource(java.util.Locale locale) {
            return templates.hasTemplate(String.valueOf(getUrl()));
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, @Nullable Object> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, @Nullable Object> parameters = new HashMap<>(model);
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(String.valueOf(getUrl()), parameters, output);
            response.setContentLength(output.getContentLength());
            // In one piece: compressing hundreds of small ones costs more than the page.
            ByteArrayOutputStream whole = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(whole);
            shared.offer(request, response, whole.toByteArray());
            whole.writeTo(response.getOutputStream());
        }
    }
}
