package eu.spindle.commitments.enterprise;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of firms. */
@Component
@Transactional(readOnly = true)
public class Enterprises {

    private final EnterpriseRepository enterprises;
    private final Members members;

    Enterprises(EnterpriseRepository enterprises, Members members) {
        this.enterprises = enterprises;
        this.members = members;
    }

    /** A firm in a list. */
    public record Listed(UUID id, String name, String status) {}

    /** Firms by name. */
    public Page<Listed> list(@Nullable String search, Optional<Cursor> after, int limit) {
        return members.list(search, null, after, limit)
                .map(firm -> new Listed(firm.id(), firm.details().legalName(), firm.status()));
    }

    /** The legal name of a member firm that the running work may see.
     *
     * @throws DomainException 404 when there is none
     */
    public String nameOf(UUID enterprise) {
        return enterprises
                .findById(enterprise)
                .map(firm -> firm.details().legalName())
                .orElseThrow(DomainException::notFound);
    }

    /** Refuses what is no member firm of this association at present, and keeps it one until the running work ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireActive(UUID enterprise) {
        if (enterprises.hold(enterprise).orElseThrow(DomainException::notFound).hasLeft()) {
            throw DomainException.conflict("enterprise-left");
        }
    }

    /** Whether it was a member and is none any more. */
    public boolean hasLeft(UUID enterprise) {
        return enterprises.findById(enterprise).filter(Enterprise::hasLeft).isPresent();
    }

    /** Since when those that exist are members. */
    public Map<UUID, Instant> joinedAt(Collection<UUID> ids) {
        return enterprises.findByIdIn(ids).stream()
                .collect(Collectors.toUnmodifiableMap(Enterprise::id, Enterprise::joinedAt));
    }

    /** Where a firm is to be found, as everybody may know of one that has pledged in public.
     *
     * @throws DomainException 404 when there is none
     */
    public Seat seat(UUID enterprise) {
        return enterprises
                .findById(enterprise)
                .map(Enterprise::details)
                .map(firm -> new Seat(firm.legalName(), firm.city(), firm.country()))
                .orElseThrow(DomainException::notFound);
    }

    /** A firm's name and place. */
    public record Seat(String name, @Nullable String city, String country) {}

    /** The legal names of those that exist. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return enterprises.findByIdIn(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Enterprise::id, firm -> firm.details().legalName()));
    }
}
