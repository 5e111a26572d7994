package eu.spindle.platform.web;

import eu.spindle.edge.InputText;
import eu.spindle.platform.error.DomainException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The position at which a page ended: the sort key of its last row, opaque to the caller.
 *
 * @param values in the order of the sort key, the id last
 */
public record Cursor(List<String> values) {

    private static final String BETWEEN = "\u001f";
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    public Cursor {
        values = List.copyOf(values);
    }

    /** Returns the cursor after a row with these key values. */
    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    /**
     * Parses the cursor of a request; empty for the first page.
     *
     * @throws DomainException when it is invalid
     */
    public static Optional<Cursor> decode(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            if (!InputText.isClean(text.replace(BETWEEN, ""))) {
                throw refused();
            }
            return Optional.of(new Cursor(List.of(text.split(BETWEEN, -1))));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    /** Returns the id at the end of the key. */
    public UUID id() {
        return read(UUID::fromString, values.getLast());
    }

    /** Returns the instant at the start of the key. */
    public Instant instant() {
        var instant = read(Instant::parse, values.getFirst());
        // PostgreSQL's range of dates is smaller than Java's.
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(END_OF_TIME)) {
            throw refused();
        }
        return instant;
    }

    /** Returns the number at the start of the key. */
    public long number() {
        return read(Long::parseLong, values.getFirst());
    }

    private static <T> T read(Function<String, T> reader, String value) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused();
        }
    }

    private static DomainException refused() {
        return DomainException.invalid("after", "malformed");
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8));
    }
}
