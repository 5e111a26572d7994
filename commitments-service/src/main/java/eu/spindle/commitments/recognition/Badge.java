package eu.spindle.commitments.recognition;

import eu.spindle.commitments.compliance.ComplianceState;
import java.time.LocalDate;

/**
 * A picture for a firm's web pages. It shows the day for which it is true.
 *
 * @param pledges number of active and achieved pledges
 */
record Badge(ComplianceState compliance, int pledges, LocalDate day) {

    boolean earned() {
        return compliance == ComplianceState.GOOD && pledges > 0;
    }

    /** The picture, with the words that the reader's language has for it. */
    String svg(String title, String detail) {
        var colour = earned() ? "#1b6e3c" : "#6b6b6b";
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="260" height="72" viewBox="0 0 260 72" role="img" \
                aria-label="%2$s. %3$s. %4$s">
                  <title>%2$s. %3$s. %4$s</title>
                  <rect width="260" height="72" rx="8" fill="%1$s"/>
                  <text x="16" y="30" fill="#ffffff" font-family="sans-serif" font-size="17" font-weight="700">%2$s</text>
                  <text x="16" y="51" fill="#ffffff" font-family="sans-serif" font-size="13">%3$s</text>
                  <text x="16" y="65" fill="#ffffff" font-family="sans-serif" font-size="10">%4$s</text>
                </svg>
                """.formatted(colour, escaped(title), escaped(detail), day);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
