package eu.spindle.monitoring.reminder;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The association reminds an enterprise of figures that have not come yet.
 *
 * @param due the last day on which they are in time
 * @param day on which it reminds, by its own clock: nobody is reminded twice on one day
 */
public record FiguresAwaited(UUID enterprise, UUID cycle, int year, LocalDate due, LocalDate day) {}
