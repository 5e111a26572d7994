package eu.spindle.commitments.enterprise;

import eu.spindle.edge.Languages;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a firm as entered in a form or file, before validation; each is text and may be missing. */
public record MemberForm(
        @Nullable String legalName,
        @Nullable String registerNumber,
        @Nullable String vatNumber,
        @Nullable String country,
        @Nullable String nace,
        @Nullable String sizeClass,
        @Nullable String employees,
        @Nullable String city,
        @Nullable String contactEmail,
        @Nullable String contactLanguage,
        @Nullable String parentGroup) {

    /** The names of the fields, as in the API. */
    public static final List<String> FIELDS = List.of(
            "legalName",
            "registerNumber",
            "vatNumber",
            "country",
            "nace",
            "sizeClass",
            "employees",
            "city",
            "contactEmail",
            "contactLanguage",
            "parentGroup");

    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());
    /** Country codes of the European Commission that differ from ISO 3166. */
    private static final Map<String, String> COMMISSION_CODES = Map.of("EL", "GR", "UK", "GB");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    static final int MAX_NAME = 200;
    static final int MAX_NUMBER = 64;
    static final int MAX_CITY = 100;
    static final int MAX_EMAIL = 254;
    static final int MAX_EMPLOYEES = 5_000_000;
    /** For codes: longer than any of them, so that a misspelt one is reported as such. */
    static final int MAX_CODE = 64;

    /** A form from values by field name. */
    public static MemberForm of(Map<String, String> values) {
        return new MemberForm(
                values.get("legalName"),
                values.get("registerNumber"),
                values.get("vatNumber"),
                values.get("country"),
                values.get("nace"),
                values.get("sizeClass"),
                values.get("employees"),
                values.get("city"),
                values.get("contactEmail"),
                values.get("contactLanguage"),
                values.get("parentGroup"));
    }

    /** The details, or all errors in them. */
    public record Checked(@Nullable Details details, List<FieldError> fieldErrors) {
        /** The details.
         *
         * @throws DomainException with all errors
         */
        Details required() {
            if (details == null) {
                throw DomainException.invalid(fieldErrors);
            }
            return details;
        }
    }

    /** Validates all fields and reports all errors at once. */
    public Checked check() {
        return new Check().result();
    }

    /** The validation of one form. */
    private final class Check {

        private final List<FieldError> fieldErrors = new ArrayList<>();

        Checked result() {
            var countryCode = read(
                    "country",
                    country,
                    true,
                    text -> Optional.of(text.toUpperCase(Locale.ROOT))
                            .map(code -> COMMISSION_CODES.getOrDefault(code, code))
                            .filter(COUNTRIES::contains));
            var people = read("employees", employees, sizeClass == null || sizeClass.isBlank(), Check::people);
            var size = read("sizeClass", sizeClass, false, Check::sizeClass);
            if (size != null && people != null && size.compareTo(SizeClass.ofEmployees(people)) < 0) {
                fieldErrors.add(FieldError.at(
                        "sizeClass", "size-class-too-small", size, SizeClass.ofEmployees(people), people));
            }
            var name = text("legalName", legalName, true, MAX_NAME);
            var number = text("registerNumber", registerNumber, true, MAX_NUMBER);
            var activity = read("nace", nace, true, Nace::of);
            var vat = countryCode == null
                    ? null
                    : read("vatNumber", vatNumber, false, text -> VatNumber.of(text, countryCode));
            var town = text("city", city, false, MAX_CITY);
            var email = read(
                    "contactEmail",
                    contactEmail,
                    false,
                    text -> Optional.of(text)
                            .filter(address -> address.length() <= MAX_EMAIL
                                    && EMAIL.matcher(address).matches()));
            var language = read("contactLanguage", contactLanguage, false, Check::language);
            var group = text("parentGroup", group(parentGroup), false, MAX_NAME);
            if (!fieldErrors.isEmpty() || name == null || number == null || countryCode == null || activity == null) {
                return new Checked(null, List.copyOf(fieldErrors));
            }
            var sized = size != null ? size : SizeClass.ofEmployees(people == null ? 0 : people);
            return new Checked(
                    new Details(name, number, vat, countryCode, activity, sized, people, town, email, language, group),
                    List.of());
        }

        /** A dash in a list means none. */
        private static @Nullable String group(@Nullable String value) {
            return value == null || value.codePoints().noneMatch(Character::isLetterOrDigit) ? null : value;
        }

        private @Nullable String text(String field, @Nullable String value, boolean required, int most) {
            return read(field, value == null ? null : value.replaceAll("\\s+", " "), required, text -> {
                if (text.length() > most) {
                    fieldErrors.add(FieldError.at(field, "too-long", most));
                }
                return Optional.of(text);
            });
        }

        private <T> @Nullable T read(
                String field, @Nullable String value, boolean required, Function<String, Optional<T>> reader) {
            if (value == null || value.isBlank()) {
                if (required) {
                    fieldErrors.add(FieldError.at(field, "required"));
                }
                return null;
            }
            var read = reader.apply(value.strip());
            if (read.isEmpty()) {
                fieldErrors.add(FieldError.at(field, "member-" + field, value.strip()));
            }
            return read.orElse(null);
        }

        private static Optional<Integer> people(String text) {
            var digits = text.matches("\\d{1,3}([.' ,]\\d{3})+") ? text.replaceAll("[.' ,]", "") : text;
            return Optional.of(digits)
                    .filter(number -> number.matches("\\d{1,7}"))
                    .map(Integer::valueOf)
                    .filter(number -> number <= MAX_EMPLOYEES);
        }

        private static Optional<SizeClass> sizeClass(String text) {
            return Codes.find(SizeClass.class, text.toLowerCase(Locale.ROOT));
        }

        private static Optional<String> language(String text) {
            return Languages.find(text);
        }
    }
}
