package vn.motcua.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** JSON from outside: a text never holds the character that PostgreSQL cannot store. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer textsWithoutNul() {
        return builder -> builder.addModule(new SimpleModule("texts")
                .addDeserializer(String.class, new Texts())
                .addKeyDeserializer(String.class, new Keys()));
    }

    private static final class Texts extends StdScalarDeserializer<String> {

        Texts() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf(0) >= 0) {
                return (String) context.handleWeirdStringValue(String.class, "…", "holds the character U+0000");
            }
            return text;
        }
    }

    private static final class Keys extends KeyDeserializer {

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            return key.indexOf(0) < 0 ? key : context.handleWeirdKey(String.class, "…", "holds the character U+0000");
        }
    }
}
