package eu.spindle.commitments.pledge;

import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.pledge.PledgeState.RuleReason;
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

/** The accepted pledges as figures, for those who measure them. */
@Component
public class MeasuredPledges {

    private static final Set<PledgeState> EXPECTED = Set.of(PledgeState.ACTIVE, PledgeState.DELISTED);

    private final Pledges pledges;
    private final PledgeSearch search;
    private final PledgeStore file;
    private final Enterprises enterprises;
    private final Clock clock;

    MeasuredPledges(Pledges pledges, PledgeSearch search, PledgeStore file, Enterprises enterprises, Clock clock) {
        this.pledges = pledges;
        this.search = search;
        this.file = file;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** What the enterprise has promised on that indicator and had accepted. */
    @Transactional(readOnly = true)
    public List<PledgeTarget> of(UUID enterprise, String indicator) {
        return pledges.findByEnterpriseIdAndIndicatorAndStateIn(enterprise, indicator, PledgeState.MEASURED).stream()
                .map(Pledge::pledgeTarget)
                .toList();
    }

    /** What one pledge promises or promised, by the number of the revision; the last is the one that counts.
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

    /** The pledge, in whatever state it is. */
    @Transactional(readOnly = true)
    public Optional<KnownPledge> find(UUID pledge) {
        return pledges.findById(pledge)
                .map(found -> new KnownPledge(found.id(), found.enterprise(), found.title(), found.state()));
    }

    /** Notes that the figure of the target year, or of a later one, has reached the target. */
    @Transactional
    public void achieved(UUID pledge) {
        pledges.findById(pledge)
                .filter(found -> found.state() == PledgeState.ACTIVE)
                .ifPresent(found -> {
                    found.conclude(true, null, null, clock.instant());
                    file.file(found);
                });
    }

    /** Makes an achieved pledge active again, since the figure that had reached the target was corrected. */
    @Transactional
    public void notAchievedAfterAll(UUID pledge) {
        pledges.findById(pledge)
                .filter(found -> found.state() == PledgeState.ACHIEVED)
                // What a firm had achieved before it left is not followed any more.
                .filter(found -> !enterprises.hasLeft(found.enterprise()))
                .ifPresent(found -> {
                    found.reopen(RuleReason.FIGURE_CORRECTED.code(), null, clock.instant());
                    file.file(found);
                });
    }

    /** The enterprises that are to report, with when each of their pledges was accepted: they have one that counts, or
     * one that was struck off. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Instant>> accepted() {
        var expected =
                pledges.findByStateIn(EXPECTED).stream().map(Pledge::enterprise).collect(Collectors.toSet());
        return pledges.findByStateIn(PledgeState.MEASURED).stream()
                .filter(pledge -> expected.contains(pledge.enterprise()))
                .collect(Collectors.groupingBy(
                        Pledge::enterprise,
                        Collectors.flatMapping(
                                pledge -> pledge.history().steps().stream()
                                        .filter(step -> step.act() == HistoryEntry.Action.ACCEPTED)
                                        .map(HistoryEntry::at),
                                Collectors.toList())));
    }

    /** How many pledges of the enterprise end if it leaves. */
    @Transactional(readOnly = true)
    public int open(UUID enterprise) {
        return pledges.findByEnterpriseIdAndStateIn(enterprise, PledgeState.OPEN)
                .size();
    }

    /** Ends all pledges of an enterprise that left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAtLeaving(UUID enterprise, Instant at) {
        for (var pledge : pledges.findByEnterpriseIdAndStateIn(enterprise, PledgeState.OPEN)) {
            pledge.endAtLeaving(at);
            file.file(pledge);
        }
    }

    /** Takes the pledges that ended when the enterprise left out of public sight, since it is a member again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pastMembership(UUID enterprise) {
        pledges.findByEnterpriseIdAndLeftInForceTrue(enterprise).forEach(Pledge::pastMembership);
    }

    /** Strikes the enterprise's active pledges off the list. */
    @Transactional
    public void delist(UUID enterprise, String reason) {
        for (var pledge : pledges.findByEnterpriseIdAndStateIn(enterprise, Set.of(PledgeState.ACTIVE))) {
            pledge.delist(reason, null, clock.instant());
            file.file(pledge);
        }
    }

    /** Puts the enterprise's pledges that were struck off back on the list. */
    @Transactional
    public void relist(UUID enterprise, String reason) {
        for (var pledge : pledges.findByEnterpriseIdAndStateIn(enterprise, Set.of(PledgeState.DELISTED))) {
            pledge.relist(reason, clock.instant());
            file.file(pledge);
        }
    }

    /** The pledges that the public may see: all that were ever accepted and not withdrawn by
     * their firms, the newest first. */
    @Transactional(readOnly = true)
    public Page<PublicPledge> published(@Nullable String after, int limit) {
        return search.published(after, limit).map(PublicPledge::of);
    }

    /** The pledges of one firm that the public may see. */
    @Transactional(readOnly = true)
    public List<PublicPledge> published(UUID enterprise) {
        return pledges.published(enterprise, PledgeState.MEASURED).stream()
                .map(PublicPledge::of)
                .toList();
    }

    /** How many pledges of the enterprise count or were kept. */
    @Transactional(readOnly = true)
    public int counting(UUID enterprise) {
        return pledges.findByEnterpriseIdAndStateIn(enterprise, Set.of(PledgeState.ACTIVE, PledgeState.ACHIEVED))
                .size();
    }

    /** Which pledge it is, whose, and how it stands. */
    public record KnownPledge(UUID id, UUID enterprise, String title, PledgeState state) {}

    /** A pledge as the public sees it: what is promised, not what was reported. */
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
