package eu.spindle.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list with keyset pagination: rows that are added or removed meanwhile are neither skipped nor repeated.
 *
 * @param items at most as many as requested
 * @param next value of {@code after} for the next page, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The maximum that a caller can request. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Creates a page from rows, of which one more than requested was read to detect a next page.
     *
     * @param key the sort key, unique
     */
    public static <R> Page<R> of(List<R> rows, int limit, Function<R, Cursor> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, key.apply(items.getLast()).encoded());
    }

    /** Returns the same page with converted items. */
    public <U> Page<U> map(Function<T, U> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }

    /** Returns the limit for a requested one. */
    public static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}
