package eu.spindle.commitments.membership;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Memberships of the running work's association. */
interface MembershipRepository extends Repository<Membership, UUID> {

    Membership saveAndFlush(Membership membership);

    Optional<Membership> findById(UUID id);

    /** Locked, so that of two who accept or revoke at once the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.id = :id")
    Optional<Membership> lock(UUID id);

    @Query("""
            select m from Membership m
             where m.emailKey = :email and m.role = :role and m.status <> 'revoked'
               and (m.enterpriseId = :enterprise or (m.enterpriseId is null and :enterprise is null))""")
    Optional<Membership> findCurrent(String email, String role, @Nullable UUID enterprise);

    @Query("""
            select m from Membership m
             where m.id > :after and (:role is null or m.role = :role) and (:status is null or m.status = :status)
               and (:enterprise is null or m.enterpriseId = :enterprise)
             order by m.id""")
    List<Membership> list(
            UUID after, @Nullable String role, @Nullable String status, @Nullable UUID enterprise, Limit limit);

    List<Membership> findByPersonIdAndStatusOrderById(UUID personId, String status);

    /** Locked: of two admins who revoke each other at once, one must stay. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.role = :role and m.status = 'active' order by m.id")
    List<Membership> activeOf(String role);

    /** Until the transaction ends, nobody else counts and invites for this firm. */
    @Query(value = "select pg_advisory_xact_lock(hashtextextended('invite:' || ?1, 0))::text", nativeQuery = true)
    String takeTurns(UUID enterprise);

    long countByEnterpriseIdAndInvitedAtAfter(UUID enterprise, Instant after);

    @Query("select m from Membership m where m.enterpriseId in :enterprises and m.status <> 'revoked'")
    List<Membership> findCurrentOf(Collection<UUID> enterprises);

    /** Locked: what is accepted meanwhile waits, and finds how things stand then. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.enterpriseId = :enterprise and m.status <> 'revoked' order by m.id")
    List<Membership> lockCurrentOf(UUID enterprise);
}
