package eu.spindle.helpdesk.desk;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a country or one of its regions.
 *
 * @param country ISO 3166-1, e.g. {@code AT}
 * @param region code of the country's subdivision, e.g. {@code 9} or {@code ct}, or null for nationwide holidays only
 */
public record Holidays(String country, @Nullable String region) {

    /** Checks whether the day is a holiday. An unknown country has none. */
    boolean include(LocalDate day) {
        var code = country.toLowerCase(Locale.ROOT);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(code::equalsIgnoreCase)) {
            return false;
        }
        var within =
                region == null || region.isBlank() ? new String[0] : new String[] {region.toLowerCase(Locale.ROOT)};
        return HolidayManager.getInstance(ManagerParameters.create(code)).getHolidays(Year.from(day), within).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .anyMatch(holiday -> holiday.getDate().equals(day));
    }
}
