package eu.spindle.commitments.recognition;

import java.time.LocalDate;

/**
 * A picture for a firm's web pages. It shows the day for which it is true.
 *
 * @param earned whether the firm is compliant
 * @param title what the badge is
 * @param detail how many pledges are active, or why it is not earned
 */
record Badge(boolean earned, String title, String detail, LocalDate day) {

    /** Returns the picture in words, for those who do not see it. */
    String label() {
        return title + ". " + detail + ". " + day;
    }
}
