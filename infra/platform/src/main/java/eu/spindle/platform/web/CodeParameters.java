package eu.spindle.platform.web;

import eu.spindle.platform.code.Code;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads request parameters whose type is an enum with codes; an empty text is none, and any other is refused as malformed. */
final class CodeParameters implements ConverterFactory<String, Code> {

    @Override
    public <T extends Code> Converter<String, @Nullable T> getConverter(Class<T> type) {
        return text -> text.isEmpty()
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.code().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no such code"));
    }
}
