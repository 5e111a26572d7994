package eu.spindle.monitoring.submission;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores submissions. */
interface SubmissionRepository extends Repository<Submission, UUID> {

    Optional<Submission> findByCycleIdAndEnterpriseId(UUID cycle, UUID enterprise);

    Optional<Submission> findById(UUID id);

    Optional<Submission> findFirstByEnterpriseIdOrderByYearDesc(UUID enterprise);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.cycleId = ?1 and s.enterpriseId = ?2")
    Optional<Submission> lock(UUID cycle, UUID enterprise);

    Optional<Submission> findByYearAndEnterpriseId(int year, UUID enterprise);

    @Query("select s from Submission s where s.year <= ?1 and s.approvedFigures is not null order by s.year")
    List<Submission> approvedUntil(int year);

    @Query("""
            select distinct s.enterpriseId from Submission s where s.approvedFigures is not null
               and s.year = (select max(t.year) from Submission t where t.approvedFigures is not null)""")
    List<UUID> enterprisesOfLatestYear();

    List<Submission> findAllByCycleId(UUID cycle);
}
