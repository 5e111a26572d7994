package eu.spindle.helpdesk.desk;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a country, or of a region of it.
 *
 * @param country ISO 3166-1, e.g. {@code AT}
 * @param region as the country subdivides itself, e.g. {@code 9} or {@code ct}, or null for what holds everywhere
 */
public record Holidays(String country, @Nullable String region) {

    /** Whether that day is one. A country whose holidays are not known has none. */
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
