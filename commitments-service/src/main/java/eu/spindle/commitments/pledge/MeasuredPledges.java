package eu.spindle.commitments.pledge;

import eu.spindle.platform.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accepted pledges as figures, for those who measure them. */
@Component
public class MeasuredPledges {

    private final Pledges pledges;
    private final PledgeFile file;
    private final Clock clock;

    MeasuredPledges(Pledges pledges, PledgeFile file, Clock clock) {
        this.pledges = pledges;
        this.file = file;
        this.clock = clock;
    }

    /** What the enterprise has promised on that indicator and had accepted. */
    @Transactional(readOnly = true)
    public List<Promise> of(UUID enterprise, String indicator) {
        return pledges.findByEnterpriseIdAndIndicatorAndStateIn(enterprise, indicator, PledgeState.MEASURED).stream()
                .map(Pledge::promise)
                .toList();
    }

    /** What one pledge promises or promised, by the number of the revision; the last is the one that counts.
     *
     * @throws Refusal when there is no such pledge
     */
    @Transactional(readOnly = true)
    public SortedMap<Integer, Promise> revisions(UUID pledge) {
        var found = pledges.findById(pledge).orElseThrow(Refusal::notFound);
        var revisions = new TreeMap<Integer, Promise>();
        found.dossier().revisions().stream()
                .filter(revision -> revision.state() == Revision.State.ACCEPTED
                        || revision.state() == Revision.State.SUPERSEDED
                        || revision.number() == 1)
                .forEach(revision ->
                        revisions.put(revision.number(), Promise.of(found.id(), found.enterprise(), revision)));
        return revisions;
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
}
