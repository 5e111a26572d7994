package eu.spindle.commitments.pledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Pledges of the association in scope. */
interface PledgeRepository extends Repository<Pledge, UUID> {

    Optional<Pledge> findById(UUID id);

    <S extends Pledge> S saveAndFlush(S pledge);

    List<Pledge> findByEnterpriseIdAndIndicatorAndStateIn(
            UUID enterpriseId, String indicator, Collection<PledgeState> states);

    List<Pledge> findByStateIn(Collection<PledgeState> states);

    List<Pledge> findByEnterpriseIdAndLeftInForceTrue(UUID enterpriseId);

    @Query("select p from Pledge p where p.enterpriseId = :enterprise and (p.state in :states or p.leftInForce)")
    List<Pledge> published(UUID enterprise, Collection<PledgeState> states);

    List<Pledge> findByEnterpriseIdAndStateIn(UUID enterpriseId, Collection<PledgeState> states);
}
