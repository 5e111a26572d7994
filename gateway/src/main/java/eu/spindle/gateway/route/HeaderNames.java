package eu.spindle.gateway.route;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A set of header names that ignores case without creating lower-case copies. */
final class HeaderNames {

    private static final int LOWER = 0x20;

    private final @Nullable String[] slots;

    HeaderNames(Collection<String> names) {
        // At most half full, so that each search ends soon.
        this.slots = new String[Integer.highestOneBit(names.size() * 2) * 2];
        names.forEach(this::add);
    }

    private void add(String name) {
        int slot = slot(name);
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = name;
    }

    boolean contains(String name) {
        for (int slot = slot(name); ; slot = slot + 1 & slots.length - 1) {
            String there = slots[slot];
            if (there == null) {
                return false;
            }
            if (there.equalsIgnoreCase(name)) {
                return true;
            }
        }
    }

    private int slot(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 31 + (name.charAt(i) | LOWER);
        }
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    /** Whether a name starts with this prefix, ignoring case. */
    static boolean begins(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
