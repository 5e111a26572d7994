package eu.spindle.commitments.enterprise;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a firm, checked; made by {@link MemberForm} only. */
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
        @Nullable String contactLanguage) {

    /** What makes a firm the same firm in one country, however the number is written. */
    public String registerKey() {
        return registerNumber.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
    }
}
