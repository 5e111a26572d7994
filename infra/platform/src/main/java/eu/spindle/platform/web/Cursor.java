package eu.spindle.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the values of the sort key of its last row, opaque to the caller.
 *
 * @param values in the order of the sort key, the id last
 */
public record Cursor(List<String> values) {

    private static final String BETWEEN = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    /** The cursor after a row with these key values. */
    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    /** The cursor that a caller sent back, or empty for the first page.
     *
     * @throws Refusal when it was not made here
     */
    public static Optional<Cursor> decode(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return Optional.of(new Cursor(List.of(text.split(BETWEEN, -1))));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("after", "malformed");
        }
    }

    /** The id at the end of the key. */
    public UUID id() {
        try {
            return UUID.fromString(values.getLast());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("after", "malformed");
        }
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8));
    }
}
