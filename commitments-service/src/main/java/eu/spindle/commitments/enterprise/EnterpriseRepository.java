package eu.spindle.commitments.enterprise;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Firms of the association in scope. */
interface EnterpriseRepository extends Repository<Enterprise, UUID> {

    Enterprise save(Enterprise enterprise);

    Enterprise saveAndFlush(Enterprise enterprise);

    Optional<Enterprise> findById(UUID id);

    /** Locked against changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select e from Enterprise e where e.id = :id")
    Optional<Enterprise> lockForRead(UUID id);

    List<Enterprise> findByIdIn(Collection<UUID> ids);

    void delete(Enterprise enterprise);

    @Query("""
            select e from Enterprise e
             where e.nameKey like :name escape '\\' and (:status is null or e.status = :status)
               and e.nameKey >= :afterName and (e.nameKey > :afterName or e.id > :afterId)
             order by e.nameKey, e.id""")
    List<Enterprise> list(String name, @Nullable EnterpriseStatus status, String afterName, UUID afterId, Limit limit);

    @Query("select count(e) > 0 from Enterprise e where e.details.country = :country and e.registerKey = :registerKey"
            + " and e.id <> :except")
    boolean taken(String country, String registerKey, UUID except);
}
