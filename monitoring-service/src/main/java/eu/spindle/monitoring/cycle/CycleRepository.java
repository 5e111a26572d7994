package eu.spindle.monitoring.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores cycles. */
interface CycleRepository extends Repository<Cycle, UUID> {

    Cycle saveAndFlush(Cycle cycle);

    Optional<Cycle> findById(UUID id);

    Optional<Cycle> findByYear(int year);

    boolean existsByYear(int year);

    List<Cycle> findAllByOrderByYearDesc();
}
