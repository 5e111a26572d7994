package eu.spindle.commitments.association;

import eu.spindle.platform.Ids;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of associations. */
@Service
@Transactional
public class Associations {

    /** Path segments of the product, which cannot be a slug as well. */
    private static final Set<String> RESERVED_SLUGS = Set.of(
            "a",
            "account",
            "actuator",
            "admin",
            "api",
            "assets",
            "design",
            "e",
            "error",
            "internal",
            "join",
            "login",
            "logout",
            "oauth2",
            "p",
            "public",
            "static",
            "welcome",
            "www");

    private final AssociationRepository associations;
    private final Routes routes;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Associations(
            AssociationRepository associations,
            Routes routes,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.associations = associations;
        this.routes = routes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The result of a registration. */
    public record Registered(Association association, boolean created) {}

    /** Registers an association of the steward's programme; the same request again returns the same association. */
    public Registered register(String slug, Profile profile) {
        if (!slug.matches("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?")) {
            throw DomainException.invalid("slug", "slug-malformed", slug);
        }
        if (RESERVED_SLUGS.contains(slug)) {
            throw DomainException.invalid("slug", "slug-reserved", slug);
        }
        var programme = Scope.required().programme();
        var association = Association.registered(
                Ids.random(), programme, slug, profile, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!routes.claim(association)) {
            return new Registered(
                    findSame(slug, profile).orElseThrow(() -> DomainException.conflict("slug-taken", slug)), false);
        }
        save("association.registered", association);
        return new Registered(association, true);
    }

    /** Associations of other programmes are not visible here: a taken slug does not reveal who has it. */
    private Optional<Association> findSame(String slug, Profile profile) {
        return routes.bySlug(slug)
                .flatMap(route -> associations.findById(route.id()))
                .filter(existing -> existing.profile().equals(profile));
    }

    @Transactional(readOnly = true)
    public Page<Association> list(Optional<Cursor> after, int limit) {
        var rows = associations.findByProgrammeAndSlugGreaterThanOrderBySlug(
                Scope.required().programme(),
                after.map(cursor -> cursor.values().getFirst()).orElse(""),
                Limit.of(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.slug(), row.id()));
    }

    @Transactional(readOnly = true)
    public Association get(UUID id) {
        return associations.findById(id).orElseThrow(DomainException::notFound);
    }

    public Association configure(UUID id, IfMatch version, Profile profile) {
        var association = get(id);
        version.require(association.version());
        if (!association.profile().equals(profile)) {
            association.configure(profile);
            save("association.configured", association);
        }
        return association;
    }

    public Association activate(UUID id) {
        return move(id, "association.activated", Association::activate);
    }

    public Association suspend(UUID id) {
        return move(id, "association.suspended", Association::suspend);
    }

    public Association resume(UUID id) {
        return move(id, "association.resumed", Association::resume);
    }

    public Association close(UUID id) {
        return move(id, "association.closed", Association::close);
    }

    private Association move(UUID id, String action, Predicate<Association> verb) {
        var association = get(id);
        if (verb.test(association)) {
            save(action, association);
        }
        return association;
    }

    private void save(String action, Association association) {
        associations.saveAndFlush(association);
        routes.update(association);
        audit.record(
                action,
                "association",
                association.id(),
                Map.of(
                        "slug",
                        association.slug(),
                        "status",
                        association.status().code()));
        events.publishEvent(association.changed());
    }
}
