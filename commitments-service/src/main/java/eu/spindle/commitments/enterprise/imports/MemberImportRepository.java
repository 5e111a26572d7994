package eu.spindle.commitments.enterprise.imports;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Imports of the association in scope. */
interface MemberImportRepository extends Repository<MemberImport, UUID> {

    MemberImport saveAndFlush(MemberImport made);

    Optional<MemberImport> findById(UUID id);

    List<MemberImport> findAllByOrderByIdDesc(Limit limit);

    List<MemberImport> findByIdLessThanOrderByIdDesc(UUID id, Limit limit);

    /** Locked: two requests at once apply an import once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from MemberImport i where i.id = :id")
    Optional<MemberImport> lock(UUID id);
}
