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

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Cycle c where c.id = ?1")
    Optional<Cycle> lockShared(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cycle c where c.id = ?1")
    Optional<Cycle> lock(UUID id);

    Optional<Cycle> findByYear(int year);

    boolean existsByYear(int year);

    List<Cycle> findAllByOrderByYearDesc();
}
