package eu.spindle.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * Converts request parameters by the registered converters alone. When one of them fails, Spring's binding tries older ways,
 * by which the name of an enum's constant would pass for its code.
 */
final class StrictConversion implements ConversionService {

    private final ConversionService converters;

    StrictConversion(ConversionService converters) {
        this.converters = converters;
    }

    @Override
    public boolean canConvert(@Nullable Class<?> from, Class<?> to) {
        return converters.canConvert(from, to);
    }

    @Override
    public boolean canConvert(@Nullable TypeDescriptor from, TypeDescriptor to) {
        return converters.canConvert(from, to);
    }

    @Override
    public <T> @Nullable T convert(@Nullable Object source, Class<T> to) {
        try {
            return converters.convert(source, to);
        } catch (ConversionFailedException e) {
            throw refused(e);
        }
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, @Nullable TypeDescriptor from, TypeDescriptor to) {
        try {
            return converters.convert(source, from, to);
        } catch (ConversionFailedException e) {
            throw refused(e);
        }
    }

    /** An exception of which the binding makes a mismatch at once. */
    private static IllegalArgumentException refused(ConversionFailedException failed) {
        return new IllegalArgumentException(failed);
    }
}
