package eu.spindle.commitments.association;

import eu.spindle.commitments.association.branding.Branding;
import eu.spindle.platform.error.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A national association of a programme; it is the tenant of all its members' data. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
public class Association {

    @Id
    @Column(name = "association_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    private String programme;
    private String slug;
    private String name;
    private String country;
    private String locale;
    private @Nullable String timeZone;

    @Convert(converter = Columns.OfLanguages.class)
    private List<String> languages;

    @Convert(converter = Columns.OfCalendar.class)
    private @Nullable SupportCalendar supportCalendar;

    @Convert(converter = Columns.OfBranding.class)
    private @Nullable Branding branding;

    private @Nullable String logo;

    private AssociationStatus status;

    private Instant registeredAt;

    protected Association() {}

    static Association registered(UUID id, String programme, String slug, Profile profile, Instant at) {
        var association = new Association();
        association.id = id;
        association.programme = programme;
        association.slug = slug;
        association.status = AssociationStatus.ONBOARDING;
        association.registeredAt = at;
        association.apply(profile);
        return association;
    }

    /** Replaces its profile. */
    void configure(Profile profile) {
        refuseIf(AssociationStatus.CLOSED);
        if (status != AssociationStatus.ONBOARDING && !profile.missing().isEmpty()) {
            throw DomainException.invalid(profile.missing());
        }
        apply(profile);
    }

    private void apply(Profile profile) {
        name = profile.name();
        country = profile.country();
        locale = profile.locale();
        timeZone = profile.timeZone();
        languages = profile.languages();
        supportCalendar = profile.supportCalendar();
        branding = profile.branding();
    }

    /** Sets its logo.
     *
     * @param hash of the picture, or null for none
     */
    void changeLogo(@Nullable String hash) {
        refuseIf(AssociationStatus.CLOSED);
        logo = hash;
    }

    /** Opens it for its members.
     *
     * @return false when it is active already
     */
    boolean activate() {
        if (status == AssociationStatus.ACTIVE) {
            return false;
        }
        if (status != AssociationStatus.ONBOARDING) {
            throw DomainException.conflict("association-not-onboarding", status);
        }
        if (!profile().missing().isEmpty()) {
            throw DomainException.invalid(profile().missing());
        }
        status = AssociationStatus.ACTIVE;
        return true;
    }

    /** Makes it read-only until it is resumed. */
    boolean suspend() {
        return move(AssociationStatus.ACTIVE, AssociationStatus.SUSPENDED);
    }

    /** Ends a suspension. */
    boolean resume() {
        return move(AssociationStatus.SUSPENDED, AssociationStatus.ACTIVE);
    }

    /** Closes it permanently. */
    boolean close() {
        if (status == AssociationStatus.CLOSED) {
            return false;
        }
        status = AssociationStatus.CLOSED;
        return true;
    }

    private boolean move(AssociationStatus from, AssociationStatus to) {
        if (status == to) {
            return false;
        }
        if (status != from) {
            throw DomainException.conflict("association-status", status);
        }
        status = to;
        return true;
    }

    private void refuseIf(AssociationStatus wrong) {
        if (status == wrong) {
            throw DomainException.conflict("association-status", status);
        }
    }

    public Profile profile() {
        return new Profile(name, country, locale, timeZone, languages, supportCalendar, branding);
    }

    AssociationChanged changed() {
        return new AssociationChanged(
                id, programme, slug, name, country, locale, timeZone, languages, status, supportCalendar);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String programme() {
        return programme;
    }

    public String slug() {
        return slug;
    }

    public @Nullable String logo() {
        return logo;
    }

    public AssociationStatus status() {
        return status;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
