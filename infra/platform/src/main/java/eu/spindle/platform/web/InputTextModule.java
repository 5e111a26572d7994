package eu.spindle.platform.web;

import eu.spindle.edge.InputText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;

/**
 * Validates each text of each JSON body when it is parsed, so that no later code gets a NUL or half a surrogate pair.
 */
class InputTextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    InputTextModule() {
        addDeserializer(String.class, new TextDeserializer());
        addKeyDeserializer(String.class, new TextKeyDeserializer());
    }

    private static String clean(String text, DeserializationContext context) {
        if (text.length() > InputText.MAX_LENGTH) {
            throw refused(text, context);
        }
        return InputText.clean(text).orElseThrow(() -> refused(text, context));
    }

    /** Without the text itself, which would get into logs. */
    private static InvalidFormatException refused(String text, DeserializationContext context) {
        return InvalidFormatException.from(
                context.getParser(), "text that cannot be stored", text.length(), String.class);
    }

    private static final class TextDeserializer extends StdScalarDeserializer<String> {

        TextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            return clean(StringDeserializer.instance.deserialize(json, context), context);
        }
    }

    private static final class TextKeyDeserializer extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return clean(key, context);
        }
    }
}
