package eu.spindle.commitments.enterprise;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** VAT identification numbers: their format by country, as the European Commission publishes it (VIES). */
final class VatNumber {

    private static final Map<String, Pattern> FORMS = forms(Map.ofEntries(
            Map.entry("AT", "U\\d{8}"),
            Map.entry("BE", "[01]\\d{9}"),
            Map.entry("BG", "\\d{9,10}"),
            Map.entry("CY", "\\d{8}[A-Z]"),
            Map.entry("CZ", "\\d{8,10}"),
            Map.entry("DE", "\\d{9}"),
            Map.entry("DK", "\\d{8}"),
            Map.entry("EE", "\\d{9}"),
            Map.entry("EL", "\\d{9}"),
            Map.entry("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            Map.entry("FI", "\\d{8}"),
            Map.entry("FR", "[A-Z0-9]{2}\\d{9}"),
            Map.entry("HR", "\\d{11}"),
            Map.entry("HU", "\\d{8}"),
            Map.entry("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            Map.entry("IT", "\\d{11}"),
            Map.entry("LT", "\\d{9}(\\d{3})?"),
            Map.entry("LU", "\\d{8}"),
            Map.entry("LV", "\\d{11}"),
            Map.entry("MT", "\\d{8}"),
            Map.entry("NL", "[A-Z0-9+*]{12}"),
            Map.entry("PL", "\\d{10}"),
            Map.entry("PT", "\\d{9}"),
            Map.entry("RO", "\\d{2,10}"),
            Map.entry("SE", "\\d{12}"),
            Map.entry("SI", "\\d{8}"),
            Map.entry("SK", "\\d{10}")));
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z0-9]{4,20}");

    private VatNumber() {}

    /** The number with its country prefix, without blanks and dots; empty when the text is not one. */
    static Optional<String> of(String text, String country) {
        var bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
        var prefix = country.equals("GR") ? "EL" : country;
        var form = FORMS.get(bare.length() > 2 ? bare.substring(0, 2) : "");
        if (form != null) {
            return form.matcher(bare.substring(2)).matches() ? Optional.of(bare) : Optional.empty();
        }
        var own = FORMS.get(prefix);
        if (own != null) {
            return own.matcher(bare).matches() ? Optional.of(prefix + bare) : Optional.empty();
        }
        return ELSEWHERE.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    private static Map<String, Pattern> forms(Map<String, String> expressions) {
        return expressions.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Pattern.compile(entry.getValue())));
    }
}
