package eu.spindle.commitments.pledge;

import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of other modules on pledges: measure them, conclude them by rule, and show them to the public. */
@Component
public class MeasuredPledges {

    private static final Set<PledgeState> REPORTING = Set.of(PledgeState.ACTIVE, PledgeState.DELISTED);

    private final PledgeRepository pledges;
    private final PledgeSearch search;
    private final PledgeStore store;
    private final Enterprises enterprises;
    private final Clock clock;

    MeasuredPledges(
            PledgeRepository pledges, PledgeSearch search, PledgeStore store, Enterprises enterprises, Clock clock) {
        this.pledges = pledges;
        this.search = search;
        this.store = store;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** The targets of the enterprise's accepted pledges on an indicator. */
    @Transactional(readOnly = true)
    public List<PledgeTarget> of(UUID enterprise, String indicator) {
        return pledges.findByEnterpriseIdAndIndicatorAndStateIn(enterprise, indicator, PledgeState.MEASURED).stream()
                .map(Pledge::pledgeTarget)
                .toList();
    }

    /** The targets of a pledge by the number of the revision; the last one counts.
     *
     * @throws DomainException when there is no such pledge
     */
    @Transactional(readOnly = true)
    public SortedMap<Integer, PledgeTarget> revisions(UUID pledge) {
        var found = pledges.findById(pledge).orElseThrow(DomainException::notFound);
        var revisions = new TreeMap<Integer, PledgeTarget>();
        found.history().revisions().stream()
                .filter(revision -> revision.state() == Revision.State.ACCEPTED
                        || revision.state() == Revision.State.SUPERSEDED
                        || revision.number() == 1)
                .forEach(revision ->
                        revisions.put(revision.number(), PledgeTarget.of(found.id(), found.enterprise(), revision)));
        return revisions;
    }

    /** The pledge in any state. */
    @Transactional(readOnly = true)
    public Optional<KnownPledge> find(UUID pledge) {
        return pledges.findById(pledge)
                .map(found -> new KnownPledge(found.id(), found.enterprise(), found.title(), found.state()));
    }

    /** Concludes an active pledge whose target has been reached in the target year or later. */
    @Transactional
    public void achieved(UUID pledge) {
        pledges.findById(pledge)
                .filter(found -> found.state() == PledgeState.ACTIVE)
                .ifPresent(found -> {
                    found.conclude(true, null, null, clock.instant());
                    store.save(found);
                });
    }

    /** Reopens an achieved pledge, since the figure that had reached the target was corrected. */
    @Transactional
    public void notAchievedAfterAll(UUID pledge) {
        pledges.findById(pledge)
                .filter(found -> found.state() == PledgeState.ACHIEVED)
                // Pledges of a firm that left are no longer evaluated.
                .filter(found -> !enterprises.hasLeft(found.enterprise()))
                .ifPresent(found -> {
                    found.reopen(RuleReason.FIGURE_CORRECTED.code(), null, clock.instant());
                    store.save(found);
                });
    }

    /** The enterprises with an active or delisted pledge, which must report, and when each of their pledges was accepted. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Instant>> accepted() {
        var reporting = pledges.findByStateIn(REPORTING).stream()
                .map(Pledge::enterprise)
                .collect(Collectors.toSet());
        return pledges.findByStateIn(PledgeState.MEASURED).stream()
                .filter(pledge -> reporting.contains(pledge.enterprise()))
                .collect(Collectors.groupingBy(
                        Pledge::enterprise,
                        Collectors.flatMapping(
                                pledge -> pledge.history().entries().stream()
                                        .filter(entry -> entry.action() == PledgeAction.ACCEPTED)
                                        .map(HistoryEntry::at),
                                Collectors.toList())));
    }

    /** The enterprise's active and delisted pledges. */
    @Transactional(readOnly = true)
    public List<ReportingPledge> reporting(UUID enterprise) {
        return pledges.findByEnterpriseIdAndStateIn(enterprise, REPORTING).stream()
                .map(found ->
                        new ReportingPledge(found.commitment(), found.title(), found.state(), found.pledgeTarget()))
                .toList();
    }

    /** The number of pledges that end if the enterprise leaves. */
    @Transactional(readOnly = true)
    public int open(UUID enterprise) {
        return pledges.findByEnterpriseIdAndStateIn(enterprise, PledgeState.OPEN)
                .size();
    }

    /** Withdraws the open pledges of an enterprise that left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAtLeaving(UUID enterprise, Instant at) {
        for (var pledge : pledges.findByEnterpriseIdAndStateIn(enterprise, PledgeState.OPEN)) {
            pledge.endAtLeaving(at);
            store.save(pledge);
        }
    }

    /** Hides the pledges that ended when the enterprise left from the public, since it is a member again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hideFromPublic(UUID enterprise) {
        pledges.findByEnterpriseIdAndLeftInForceTrue(enterprise).forEach(Pledge::hideFromPublic);
    }

    /** Delists the active pledges of the enterprise. */
    @Transactional
    public void delist(UUID enterprise, String reason) {
        for (var pledge : pledges.findByEnterpriseIdAndStateIn(enterprise, Set.of(PledgeState.ACTIVE))) {
            pledge.delist(reason, null, clock.instant());
            store.save(pledge);
        }
    }

    /** Reactivates the delisted pledges of the enterprise. */
    @Transactional
    public void relist(UUID enterprise, String reason) {
        for (var pledge : pledges.findByEnterpriseIdAndStateIn(enterprise, Set.of(PledgeState.DELISTED))) {
            pledge.relist(reason, clock.instant());
            store.save(pledge);
        }
    }

    /** The public pledges, the newest first: accepted ones that their firms have not withdrawn. */
    @Transactional(readOnly = true)
    public Page<PublicPledge> published(@Nullable String after, int limit) {
        return search.published(after, limit).map(PublicPledge::of);
    }

    /** The public pledges of one firm. */
    @Transactional(readOnly = true)
    public List<PublicPledge> published(UUID enterprise) {
        return pledges.published(enterprise, PledgeState.MEASURED).stream()
                .map(PublicPledge::of)
                .toList();
    }

    /** The number of active and achieved pledges of the enterprise. */
    @Transactional(readOnly = true)
    public int counting(UUID enterprise) {
        return pledges.findByEnterpriseIdAndStateIn(enterprise, Set.of(PledgeState.ACTIVE, PledgeState.ACHIEVED))
                .size();
    }

    /** A pledge whose firm owes figures for it. */
    public record ReportingPledge(String commitment, String title, PledgeState state, PledgeTarget target) {}

    /** A pledge with its firm and state. */
    public record KnownPledge(UUID id, UUID enterprise, String title, PledgeState state) {}

    /** A pledge as the public sees it; it holds no reported figure. */
    public record PublicPledge(
            UUID id,
            UUID enterprise,
            String commitment,
            String indicator,
            String title,
            PledgeState state,
            int targetYear) {

        static PublicPledge of(Pledge pledge) {
            return new PublicPledge(
                    pledge.id(),
                    pledge.enterprise(),
                    pledge.commitment(),
                    pledge.indicator(),
                    pledge.title(),
                    pledge.state(),
                    pledge.targetYear());
        }
    }
}
