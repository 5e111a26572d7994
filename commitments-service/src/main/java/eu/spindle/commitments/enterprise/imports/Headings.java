package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.MemberForm;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.sheet.SheetCell;
import eu.spindle.platform.sheet.SheetRow;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The columns of a file, found by its heading row.
 *
 * @param columns by field, counted from 0
 * @param texts the headings themselves, by column
 */
record Headings(Map<String, Integer> columns, List<String> texts) {

    private static final Map<String, String> SYNONYMS = new HashMap<>();
    private static final Map<String, String> EXAMPLES = new LinkedHashMap<>();
    private static final List<String> REQUIRED = List.of("legalName", "registerNumber", "country", "nace");

    static {
        var file = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Headings.class.getResourceAsStream("/member-import-headings.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var field : MemberForm.FIELDS) {
            SYNONYMS.put(normalized(field), field);
            for (var synonym : file.getProperty(field).split("\\|")) {
                SYNONYMS.putIfAbsent(normalized(synonym), field);
            }
            EXAMPLES.put(
                    field,
                    String.join(
                            ", ", List.of(file.getProperty(field).split("\\|")).subList(0, 3)));
        }
    }

    Headings {
        columns = Map.copyOf(columns);
        texts = List.copyOf(texts);
    }

    /** Whether a row is the heading row; titles and remarks may precede it. */
    static boolean isHeading(SheetRow row, Map<String, String> mapping) {
        return row.cells().stream()
                        .filter(cell ->
                                mapping.containsValue(cell.text()) || SYNONYMS.containsKey(normalized(cell.text())))
                        .count()
                >= 2;
    }

    /**
     * The columns of a heading row.
     *
     * @param mapping headings that the sender chose, by field
     * @throws DomainException with every missing or ambiguous column
     */
    static Headings of(SheetRow row, Map<String, String> mapping) {
        var texts = row.cells().stream().map(SheetCell::text).toList();
        var fieldErrors = new ArrayList<FieldError>();
        var columns = new HashMap<String, Integer>();
        mapping.forEach((field, heading) -> {
            var column = texts.indexOf(heading.strip());
            if (!MemberForm.FIELDS.contains(field)) {
                fieldErrors.add(
                        FieldError.at("mapping", "import-field-unknown", field, String.join(", ", MemberForm.FIELDS)));
            } else if (column < 0) {
                fieldErrors.add(FieldError.at(field, "import-column-unknown", heading, String.join(", ", texts)));
            } else {
                columns.put(field, column);
            }
        });
        for (var column = 0; column < texts.size(); column++) {
            var field = SYNONYMS.get(normalized(texts.get(column)));
            if (field == null || mapping.containsKey(field) || columns.containsValue(column)) {
                continue;
            }
            var other = columns.putIfAbsent(field, column);
            if (other != null) {
                fieldErrors.add(
                        FieldError.at(field, "import-column-twice", field, texts.get(other), texts.get(column)));
            }
        }
        missing(columns, fieldErrors);
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
        return new Headings(columns, texts);
    }

    private static void missing(Map<String, Integer> columns, List<FieldError> fieldErrors) {
        var needed = new ArrayList<>(REQUIRED);
        if (!columns.containsKey("sizeClass")) {
            needed.add("employees");
        }
        needed.removeAll(columns.keySet());
        needed.forEach(field -> fieldErrors.add(
                FieldError.at(field, "import-column-missing", field, Objects.requireNonNull(EXAMPLES.get(field)))));
    }

    /** The heading of a field's column. */
    String text(String field) {
        var column = columns.get(field);
        return column == null ? field : texts.get(column);
    }

    /** Ignores case, accents, blanks and punctuation. */
    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
