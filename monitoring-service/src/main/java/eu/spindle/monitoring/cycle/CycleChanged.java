package eu.spindle.monitoring.cycle;

import java.time.LocalDate;
import java.util.UUID;

/** A cycle was opened, extended, closed or reopened, or a day came on which its state changes. */
public record CycleChanged(
        UUID cycle,
        int year,
        LocalDate opens,
        LocalDate due,
        LocalDate graceEnd,
        String timeZone,
        CycleState state,
        String catalogueVersion) {}
