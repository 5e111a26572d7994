package eu.spindle.commitments.catalogue.pack;

import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.number.BoundedDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping in one of a pack's files that knows where it stands, and notes what is wrong there. */
final class PackFile {

    /** YAML reads these as one number, in one base or another, and that takes the longer the more there are. */
    private static final Pattern FAR_TOO_LONG = Pattern.compile("[0-9a-fA-F_:.]{1000}");

    private final String place;
    private final Map<?, ?> entries;
    private final List<FieldError> fieldErrors;

    private PackFile(String place, Map<?, ?> entries, List<FieldError> fieldErrors) {
        this.place = place;
        this.entries = entries;
        this.fieldErrors = fieldErrors;
    }

    /** Reads a file of the archive; an empty mapping when it is missing or broken, which is noted. */
    static PackFile read(PackArchive archive, String path, List<FieldError> fieldErrors) {
        var text = archive.files().get(path);
        if (text == null) {
            fieldErrors.add(FieldError.at(path, "pack-file-missing", path));
            return new PackFile(path, Map.of(), fieldErrors);
        }
        if (FAR_TOO_LONG.matcher(text).find()) {
            fieldErrors.add(FieldError.at(path, "pack-file-unreadable", "a number of thousands of digits"));
            return new PackFile(path, Map.of(), fieldErrors);
        }
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        try {
            Object read = new Yaml(new SafeConstructor(options)).load(text);
            if (read instanceof Map<?, ?> map) {
                return new PackFile(path, map, fieldErrors);
            }
            fieldErrors.add(FieldError.at(path, "pack-file-unreadable", "-"));
        } catch (YAMLException e) {
            fieldErrors.add(FieldError.at(
                    path,
                    "pack-file-unreadable",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("-")));
        }
        return new PackFile(path, Map.of(), fieldErrors);
    }

    String place() {
        return place;
    }

    /** Notes a fault at a key of this mapping. */
    void fieldError(String key, String code, Object... arguments) {
        fieldErrors.add(FieldError.at(place + (key.isEmpty() ? "" : "." + key), code, arguments));
    }

    /** A text that must be there; an empty one when it is not, which is noted. */
    String required(String key) {
        var text = text(key);
        if (text == null || text.isBlank()) {
            fieldError(key, "required");
            return "";
        }
        return text;
    }

    @Nullable
    String text(String key) {
        var value = entries.get(key);
        return value == null ? null : value.toString();
    }

    /** A decimal, exactly as written. */
    @Nullable
    BigDecimal decimal(String key) {
        var number = BoundedDecimal.parse(required(key));
        if (number.isEmpty()) {
            fieldError(key, "malformed");
            return null;
        }
        return number.get().value();
    }

    List<String> texts(String key) {
        return entries.get(key) instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(Object::toString).toList()
                : List.of();
    }

    /** The mappings in a list. */
    List<PackFile> list(String key) {
        var found = new ArrayList<PackFile>();
        if (entries.get(key) instanceof List<?> list) {
            for (var item : list) {
                var at = "%s.%s[%d]".formatted(place, key, found.size());
                found.add(new PackFile(at, item instanceof Map<?, ?> map ? map : Map.of(), fieldErrors));
            }
        }
        return found;
    }

    /** The mapping under a key; an empty one when there is none. */
    PackFile part(String key) {
        return new PackFile(place + "." + key, entries.get(key) instanceof Map<?, ?> map ? map : Map.of(), fieldErrors);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    List<String> keys() {
        return entries.keySet().stream().map(String::valueOf).toList();
    }
}
