package eu.spindle.platform.pack;

import eu.spindle.platform.number.BoundedDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A mapping in one of a pack's files that knows where it stands, and notes what is wrong there. */
public final class PackNode {

    private final String place;
    private final JsonNode entries;
    private final PackErrors errors;

    PackNode(String place, JsonNode entries, PackErrors errors) {
        this.place = place;
        this.entries = entries;
        this.errors = errors;
    }

    /** Notes what is wrong at a key of this mapping; with an empty key, at the mapping itself. */
    public void error(String key, String code, Object... arguments) {
        errors.add(key.isEmpty() ? place : place + "." + key, code, arguments);
    }

    /** A text that must be there; an empty one when it is not, which is noted. */
    public String required(String key) {
        var text = text(key);
        if (text == null || text.isBlank()) {
            error(key, "required");
            return "";
        }
        return text;
    }

    /** A text; null when there is none, or an empty one. */
    public @Nullable String text(String key) {
        return text(entries.path(key));
    }

    private static @Nullable String text(JsonNode value) {
        var text = value.isValueNode() ? value.asString("") : value.isMissingNode() ? "" : value.toString();
        return text.isEmpty() ? null : text;
    }

    /** A decimal that must be there, exactly as written; null when it is not, which is noted. */
    public @Nullable BigDecimal decimal(String key) {
        var number = BoundedDecimal.parse(required(key));
        if (number.isEmpty()) {
            error(key, "malformed");
            return null;
        }
        return number.get().value();
    }

    /** The texts in a list. */
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : entries.path(key)) {
            var text = text(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The mappings in a list. */
    public List<PackNode> list(String key) {
        var found = new ArrayList<PackNode>();
        if (entries.path(key).isArray()) {
            for (var item : entries.path(key)) {
                found.add(new PackNode("%s.%s[%d]".formatted(place, key, found.size()), item, errors));
            }
        }
        return found;
    }

    /** The mapping under a key; an empty one when there is none. */
    public PackNode part(String key) {
        return new PackNode(place + "." + key, entries.path(key), errors);
    }

    public boolean has(String key) {
        return entries.has(key);
    }

    public List<String> keys() {
        return List.copyOf(entries.propertyNames());
    }
}
