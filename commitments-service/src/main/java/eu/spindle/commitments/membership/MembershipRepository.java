package eu.spindle.commitments.membership;

import eu.spindle.platform.access.Role;
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

/** Memberships of the association in scope. */
interface MembershipRepository extends Repository<Membership, UUID> {

    Membership saveAndFlush(Membership membership);

    Optional<Membership> findById(UUID id);

    /** Locked: of two requests at once, the second sees the result of the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.id = :id")
    Optional<Membership> lock(UUID id);

    @Query("""
            select m from Membership m
             where m.emailKey = :email and m.role = :role and m.status <> MembershipStatus.REVOKED
               and (m.enterpriseId = :enterprise or (m.enterpriseId is null and :enterprise is null))""")
    Optional<Membership> findCurrent(String email, Role role, @Nullable UUID enterprise);

    @Query("""
            select m from Membership m
             where m.id > :after and (:role is null or m.role = :role) and (:status is null or m.status = :status)
               and (:enterprise is null or m.enterpriseId = :enterprise)
             order by m.id""")
    List<Membership> list(
            UUID after, @Nullable Role role, @Nullable MembershipStatus status, @Nullable UUID enterprise, Limit limit);

    List<Membership> findByPersonIdAndStatusOrderById(UUID personId, MembershipStatus status);

    /** Locked: when two admins revoke each other at once, one must stay. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.role = :role and m.status = MembershipStatus.ACTIVE order by m.id")
    List<Membership> activeOf(Role role);

    /** Serialises the invitations of an association until the transaction ends: each sees those that were made before. */
    @Query(value = "select pg_advisory_xact_lock(hashtextextended('invite:' || ?1, 0))::text", nativeQuery = true)
    String lockInvitationsOf(UUID association);

    long countByEnterpriseIdAndInvitedAtAfter(UUID enterprise, Instant after);

    @Query("select m from Membership m where m.enterpriseId in :enterprises and m.status <> MembershipStatus.REVOKED")
    List<Membership> findCurrentOf(Collection<UUID> enterprises);

    /** Locked: an acceptance at the same time waits, and sees the result. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select m from Membership m where m.enterpriseId = :enterprise and m.status <> MembershipStatus.REVOKED order by m.id")
    List<Membership> lockCurrentOf(UUID enterprise);
}
