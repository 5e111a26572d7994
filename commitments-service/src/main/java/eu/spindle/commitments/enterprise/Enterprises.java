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

/** The firms of an association, for other modules. */
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
    public record Listed(UUID id, String name, EnterpriseStatus status) {}

    /** Firms, by name. */
    public Page<Listed> list(@Nullable String search, Optional<Cursor> after, int limit) {
        return members.list(search, null, after, limit)
                .map(firm -> new Listed(firm.id(), firm.details().legalName(), firm.status()));
    }

    /** The legal name of a firm.
     *
     * @throws DomainException 404 when there is none
     */
    public String nameOf(UUID enterprise) {
        return enterprises
                .findById(enterprise)
                .map(firm -> firm.details().legalName())
                .orElseThrow(DomainException::notFound);
    }

    /** Requires a present member firm, and keeps it one until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireActive(UUID enterprise) {
        if (enterprises
                .lockForRead(enterprise)
                .orElseThrow(DomainException::notFound)
                .hasLeft()) {
            throw DomainException.conflict("enterprise-left");
        }
    }

    /** Whether a firm was a member and left. */
    public boolean hasLeft(UUID enterprise) {
        return enterprises.findById(enterprise).filter(Enterprise::hasLeft).isPresent();
    }

    /** Start of the present or last membership of each firm. */
    public Map<UUID, Instant> joinedAt(Collection<UUID> ids) {
        return enterprises.findByIdIn(ids).stream()
                .collect(Collectors.toUnmodifiableMap(Enterprise::id, Enterprise::joinedAt));
    }

    /** The seat of a firm; public for firms with public pledges.
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

    /** Name and place of a firm. */
    public record Seat(String name, @Nullable String city, String country) {}

    /** The legal names of the firms that exist. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return enterprises.findByIdIn(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Enterprise::id, firm -> firm.details().legalName()));
    }
}
