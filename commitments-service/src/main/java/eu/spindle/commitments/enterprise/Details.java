package eu.spindle.commitments.enterprise;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a firm, checked; made by {@link MemberForm} only.
 *
 * @param parentGroup name or number of the group that owns the firm; read by the firm's lead and by officers alone
 */
@Embeddable
public record Details(
        String legalName,
        String registerNumber,
        @Nullable String vatNumber,
        String country,
        String nace,
        @Convert(converter = SizeClassColumn.class) SizeClass sizeClass,
        @Nullable Integer employees,
        @Nullable String city,
        @Nullable String contactEmail,
        @Nullable String contactLanguage,
        @Nullable String parentGroup) {

    /** Each field as somebody would write it in a file, empty when it is not known, in the order of the form. */
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
     * These details with what a list tells of them: a field that the list lacks stays as it is, one that it leaves empty
     * is emptied. A size class that the list does not tell stays, unless the firm has outgrown it.
     */
    public MemberForm.Checked headingOf(Map<String, String> list) {
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

    /** These details with another group, or none. */
    MemberForm.Checked withParentGroup(@Nullable String group) {
        return headingOf(Map.of("parentGroup", Objects.requireNonNullElse(group, "")));
    }

    /** What makes a firm the same firm in one country, however the number is written. */
    public String registerKey() {
        return registerNumber.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
    }
}
