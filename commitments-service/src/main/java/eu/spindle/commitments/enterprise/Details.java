package eu.spindle.commitments.enterprise;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The validated details of a firm; only {@link MemberForm} creates them.
 *
 * @param parentGroup name or number of the group that owns the firm; only its lead and officers may read it
 */
@Embeddable
public record Details(
        String legalName,
        String registerNumber,
        @Nullable String vatNumber,
        String country,
        String nace,
        SizeClass sizeClass,
        @Nullable Integer employees,
        @Nullable String city,
        @Nullable String contactEmail,
        @Nullable String contactLanguage,
        @Nullable String parentGroup) {

    /** Each field as text, as in a file; empty when it is unknown. In the order of the form. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        var values = Arrays.asList(
                legalName,
                registerNumber,
                vatNumber,
                country,
                nace,
                sizeClass.code(),
                employees,
                city,
                contactEmail,
                contactLanguage,
                parentGroup);
        for (var i = 0; i < values.size(); i++) {
            texts.put(MemberForm.FIELDS.get(i), Objects.toString(values.get(i), ""));
        }
        return texts;
    }

    /**
     * These details with the values of a list: a field that the list lacks stays, one that is empty in it is cleared. A
     * size class that the list lacks stays, unless the firm has outgrown it.
     */
    public MemberForm.Checked with(Map<String, String> list) {
        var values = new HashMap<>(texts());
        values.putAll(list);
        var checked = MemberForm.of(values).check();
        if (!list.containsKey("sizeClass")
                && checked.fieldErrors().stream()
                        .anyMatch(fieldError -> fieldError.code().equals("size-class-too-small"))) {
            values.remove("sizeClass");
            return MemberForm.of(values).check();
        }
        return checked;
    }

    /** These details with another parent group, or none. */
    MemberForm.Checked withParentGroup(@Nullable String group) {
        return with(Map.of("parentGroup", Objects.requireNonNullElse(group, "")));
    }

    /** The normalised registration number, which identifies the firm in its country. */
    public String registerKey() {
        return registerNumber.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
    }
}
