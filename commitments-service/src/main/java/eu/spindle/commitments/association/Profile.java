package eu.spindle.commitments.association;

import eu.spindle.commitments.association.branding.Branding;
import eu.spindle.edge.Languages;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an association.
 *
 * @param country ISO 3166
 * @param locale BCP 47, used when the language of a reader is unknown
 * @param timeZone of the IANA database; needed for activation
 * @param languages it offers, of those of the product
 */
public record Profile(
        String name,
        String country,
        String locale,
        @Nullable String timeZone,
        List<String> languages,
        @Nullable SupportCalendar supportCalendar,
        @Nullable Branding branding) {

    public static final int MAX_NAME = 200;
    /** For countries, languages and time zones: longer than any of them, so that a misspelt one is refused as unknown. */
    public static final int MAX_CODE = 64;

    public static final int MAX_LANGUAGES = 30;

    public Profile(
            @Nullable String name,
            @Nullable String country,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable List<String> languages,
            @Nullable SupportCalendar supportCalendar,
            @Nullable Branding branding) {
        var fieldErrors = new ArrayList<FieldError>();
        this.name = required("name", name, fieldErrors);
        this.country = required("country", country, fieldErrors);
        this.locale = required("locale", locale, fieldErrors);
        this.timeZone = timeZone;
        this.languages =
                languages == null ? List.of() : languages.stream().distinct().toList();
        this.supportCalendar = supportCalendar;
        this.branding = branding;
        check(fieldErrors);
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
    }

    private static String required(String field, @Nullable String value, List<FieldError> fieldErrors) {
        if (value == null || value.isBlank()) {
            fieldErrors.add(FieldError.at(field, "required"));
            return "";
        }
        return value.strip();
    }

    private void check(List<FieldError> fieldErrors) {
        if (name.length() > MAX_NAME) {
            fieldErrors.add(FieldError.at("name", "too-long", MAX_NAME));
        }
        if (!country.isEmpty() && !Arrays.asList(Locale.getISOCountries()).contains(country)) {
            fieldErrors.add(FieldError.at("country", "country-unknown", country));
        }
        if (!locale.isEmpty() && !known(Locale.forLanguageTag(locale).getLanguage())) {
            fieldErrors.add(FieldError.at("locale", "language-unknown", locale));
        }
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            fieldErrors.add(FieldError.at("timeZone", "time-zone-unknown", timeZone));
        }
        for (var i = 0; i < languages.size(); i++) {
            if (!known(languages.get(i))) {
                fieldErrors.add(FieldError.at("languages[" + i + "]", "language-unknown", languages.get(i)));
            }
        }
    }

    private static boolean known(String language) {
        return Languages.CODES.contains(language);
    }

    /** The fields that activation still needs. */
    List<FieldError> missing() {
        var missing = new ArrayList<FieldError>();
        if (timeZone == null) {
            missing.add(FieldError.at("timeZone", "needed-for-activation"));
        }
        if (languages.isEmpty()) {
            missing.add(FieldError.at("languages", "needed-for-activation"));
        }
        if (supportCalendar == null || supportCalendar.weekly().isEmpty()) {
            missing.add(FieldError.at("supportCalendar", "needed-for-activation"));
        }
        return missing;
    }
}
