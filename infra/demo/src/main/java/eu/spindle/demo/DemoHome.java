package eu.spindle.demo;

import eu.spindle.packs.demo.DemoAssociation;
import eu.spindle.packs.demo.DemoFirm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An association of the demo as it stands in the services.
 *
 * @param enterprises ids by register number
 * @param titles of commitments by code, in the association's language
 * @param people who acts in it
 */
record DemoHome(DemoAssociation data, Map<String, String> enterprises, Map<String, String> titles, DemoPeople people) {

    DemoHome {
        enterprises = Map.copyOf(enterprises);
        titles = Map.copyOf(titles);
    }

    String slug() {
        return data.slug();
    }

    boolean spanish() {
        return data.language().equals("es");
    }

    /** One of two sentences, in the association's language. */
    String say(String german, String spanish) {
        return spanish() ? spanish : german;
    }

    String commitments(String path) {
        return path("commitments", path);
    }

    String monitoring(String path) {
        return path("monitoring", path);
    }

    String helpdesk(String path) {
        return path("helpdesk", path);
    }

    private String path(String service, String path) {
        return "/a/" + slug() + "/api/" + service + path;
    }

    String enterprise(DemoFirm firm) {
        return Objects.requireNonNull(enterprises.get(firm.registerNumber()), firm.registerNumber());
    }

    /** The member with that register number. */
    DemoFirm firm(String registerNumber) {
        return data.firms().stream()
                .filter(firm -> firm.registerNumber().equals(registerNumber))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(registerNumber));
    }

    /** An hour of the association's own clock. */
    Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(data.timeZone()).toInstant();
    }

    /** What every step of a firm and topic is named by. */
    String key(@Nullable DemoFirm firm, String topic) {
        return slug() + "/" + (firm == null ? "" : firm.registerNumber() + "/") + topic;
    }
}
