package eu.spindle.monitoring.cycle;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores cycles. */
interface CycleRepository extends Repository<Cycle, UUID> {

    Cycle saveAndFlush(Cycle cycle);

    Optional<Cycle> findById(UUID id);

    /** Locks the cycle in shared mode, against changes of its state. */
    default Optional<Cycle> lockShared(UUID id) {
        waitShared(id);
        return selectForShare(id);
    }

    /** Locks the cycle exclusively, to change its state. */
    default Optional<Cycle> lock(UUID id) {
        waitAlone(id);
        return selectForUpdate(id);
    }

    /** A queue: unlike with a row lock, later shared locks do not overtake a waiting exclusive one. */
    @Query(value = "select pg_advisory_xact_lock_shared(hashtextextended('cycle:' || ?1, 0))::text", nativeQuery = true)
    String waitShared(UUID id);

    @Query(value = "select pg_advisory_xact_lock(hashtextextended('cycle:' || ?1, 0))::text", nativeQuery = true)
    String waitAlone(UUID id);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Cycle c where c.id = ?1")
    Optional<Cycle> selectForShare(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cycle c where c.id = ?1")
    Optional<Cycle> selectForUpdate(UUID id);

    Optional<Cycle> findByYear(int year);

    boolean existsByYear(int year);

    List<Cycle> findAllByOrderByYearDesc();
}
