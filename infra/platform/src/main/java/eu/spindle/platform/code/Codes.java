package eu.spindle.platform.code;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the constants of enums by their codes. */
public final class Codes {

    private Codes() {}

    /** The constant with that code, if there is one. */
    public static <E extends Enum<E> & Code> Optional<E> find(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /**
     * The constant that a stored code stands for.
     *
     * @throws IllegalArgumentException when the enum has no such code
     */
    public static <E extends Enum<E> & Code> E get(Class<E> type, @Nullable String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no code " + code));
    }
}
