package eu.spindle.monitoring.reminder;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The association reminds an enterprise of figures that it has not submitted.
 *
 * @param due the last day on which they are in time
 * @param day of the reminder in the association's time zone: nobody is reminded twice on one day
 */
public record FiguresAwaited(UUID enterprise, UUID cycle, int year, LocalDate due, LocalDate day) {}
