package eu.spindle.commitments.association;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Associations that the running work may see. */
interface AssociationRepository extends Repository<Association, UUID> {

    /** Written at once, so that the version that is told is the one that is stored. */
    Association saveAndFlush(Association association);

    Optional<Association> findById(UUID id);

    List<Association> findByProgrammeAndSlugGreaterThanOrderBySlug(String programme, String slug, Limit limit);
}
