package eu.spindle.commitments.enterprise;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of the statistical classification of economic activities, Rev. 2 and 2.1 (Regulations 1893/2006, 2023/137). */
final class Nace {

    private static final Pattern FORM = Pattern.compile("[A-Va-v]?\\s*(\\d{1,2})(?:[.,]?(\\d{1,2}))?");
    /** Numbers that the classification does not use. */
    private static final Set<Integer> UNUSED = Set.of(0, 4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89);

    private Nace() {}

    /** The code as it is usually written ({@code 28.41}), if the text is one. */
    static Optional<String> of(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        // Spreadsheets drop the leading zero of 01.1.
        var division = parts.group(1).length() == 1 ? "0" + parts.group(1) : parts.group(1);
        if (UNUSED.contains(Integer.valueOf(division))) {
            return Optional.empty();
        }
        return Optional.of(parts.group(2) == null ? division : division + "." + parts.group(2));
    }
}
