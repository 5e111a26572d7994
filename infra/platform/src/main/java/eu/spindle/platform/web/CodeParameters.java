package eu.spindle.platform.web;

import eu.spindle.platform.code.Code;
import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/**
 * Reads request parameters whose type is an enum with codes; any other text is refused as malformed, except the name of a
 * constant, which Spring reads itself when a converter fails.
 */
final class CodeParameters implements ConverterFactory<String, Code> {

    @Override
    public <T extends Code> Converter<String, T> getConverter(Class<T> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no such code"));
    }
}
