package eu.spindle.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is walked by key, not by number: rows that come or go meanwhile are neither skipped nor
 * repeated.
 *
 * @param items at most as many as asked for
 * @param next what to send as {@code after} for the next page, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most that a caller may ask for. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from rows of which one more was read than asked for, to see whether there is a next one.
     *
     * @param key what the list is sorted by, unique
     */
    public static <R> Page<R> of(List<R> rows, int limit, Function<R, Cursor> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, key.apply(items.getLast()).encoded());
    }

    /** The same page of other items. */
    public <U> Page<U> map(Function<T, U> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }

    /** The limit to use for what a caller asked. */
    public static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}
