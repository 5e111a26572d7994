package eu.spindle.commitments.membership.invitation;

import eu.spindle.edge.Languages;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.error.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person to invite, and the role to give. */
public record Invitee(
        String email,
        Role role,
        @Nullable UUID enterprise,
        @Nullable String name,
        String language) {

    public static final int MAX_EMAIL = 254;
    public static final int MAX_NAME = 120;
    /** For roles and languages: longer than any of them, so that a misspelt one is refused as unknown. */
    public static final int MAX_CODE = 64;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    /** Reads the fields of an invitation; errors are added to the list.
     *
     * @param place prefix of the field names in errors
     */
    public static Optional<Invitee> of(
            String place,
            @Nullable String email,
            @Nullable String role,
            @Nullable UUID enterprise,
            @Nullable String name,
            @Nullable String language,
            List<FieldError> fieldErrors) {
        var address = email == null ? "" : email.strip();
        var known = Role.of(role == null ? "" : role).filter(found -> found != Role.PROGRAMME_STEWARD);
        var before = fieldErrors.size();
        if (address.length() > MAX_EMAIL || !EMAIL.matcher(address).matches()) {
            fieldErrors.add(
                    FieldError.at(place + "email", address.isEmpty() ? "required" : "email-malformed", address));
        }
        if (known.isEmpty()) {
            fieldErrors.add(
                    FieldError.at(place + "role", role == null ? "required" : "role-unknown", String.valueOf(role)));
        } else if (known.get().boundToEnterprise() != (enterprise != null)) {
            fieldErrors.add(FieldError.at(
                    place + "enterprise",
                    enterprise == null ? "role-needs-enterprise" : "role-without-enterprise",
                    known.get()));
        }
        var readable = Languages.find(language == null || language.isBlank() ? "en" : language);
        if (readable.isEmpty()) {
            fieldErrors.add(FieldError.at(place + "language", "language-unknown", String.valueOf(language)));
        }
        if (fieldErrors.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Invitee(
                address,
                known.orElseThrow(),
                enterprise,
                name == null || name.isBlank() ? null : name.strip(),
                readable.orElseThrow()));
    }
}
