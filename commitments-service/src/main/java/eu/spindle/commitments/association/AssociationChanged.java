package eu.spindle.commitments.association;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An association was registered or configured, or its status changed. */
public record AssociationChanged(
        UUID association,
        String programme,
        String slug,
        String name,
        String country,
        String locale,
        @Nullable String timeZone,
        List<String> languages,
        AssociationStatus status,
        @Nullable SupportCalendar supportCalendar) {

    public AssociationChanged {
        languages = List.copyOf(languages);
    }
}
