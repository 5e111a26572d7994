package eu.spindle.commitments.association;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Associations in scope. */
interface AssociationRepository extends Repository<Association, UUID> {

    /** Flushed, so that the caller gets the stored version. */
    Association saveAndFlush(Association association);

    Optional<Association> findById(UUID id);

    List<Association> findByProgrammeAndSlugGreaterThanOrderBySlug(String programme, String slug, Limit limit);
}
