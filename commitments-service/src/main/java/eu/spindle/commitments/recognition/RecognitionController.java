package eu.spindle.commitments.recognition;

import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.commitments.standing.Standing;
import eu.spindle.commitments.standing.StandingState;
import eu.spindle.commitments.standing.Standings;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Page;
import eu.spindle.platform.web.Refusal;
import eu.spindle.platform.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public wall of pledges and the badges, for the gateway's public pages and for everybody signed in. */
@AssociationApi
class RecognitionController {

    private final MeasuredPledges pledges;
    private final Standings standings;
    private final Texts texts;
    private final Clock clock;

    RecognitionController(MeasuredPledges pledges, Standings standings, Texts texts, Clock clock) {
        this.pledges = pledges;
        this.standings = standings;
        this.texts = texts;
        this.clock = clock;
    }

    @Operation(summary = "Show the wall of pledges, the newest first, with where their firms stand and why")
    @GetMapping("/pledge-wall")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    Page<Entry> wall(@RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        return pledges.published(after, limit)
                .map(pledge ->
                        Entry.of(pledge, standings.find(pledge.enterprise()).orElse(null)));
    }

    @Operation(summary = "Show a firm's badge as SVG, recomputed from what it has pledged and reported")
    @GetMapping(path = "/enterprises/{enterprise}/badge", produces = "image/svg+xml")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    String badge(@PathVariable UUID enterprise) {
        var standing = standings.find(enterprise).map(Standing::state).orElse(StandingState.GOOD);
        var counting = pledges.counting(enterprise);
        if (counting == 0 && standing == StandingState.GOOD) {
            throw Refusal.notFound();
        }
        var badge = new Badge(standing, counting, LocalDate.now(clock));
        return badge.svg(
                texts.get("badge.title"),
                badge.earned() ? texts.get("badge.pledges", counting) : texts.get("badge." + standing.code()));
    }

    /**
     * A pledge on the wall.
     *
     * @param reason why the firm is not in good standing, or null
     */
    record Entry(
            UUID pledge,
            UUID enterprise,
            String commitment,
            String indicator,
            String title,
            PledgeState state,
            int targetYear,
            StandingState standing,
            @Nullable String reason) {

        static Entry of(MeasuredPledges.PublicPledge pledge, @Nullable Standing standing) {
            return new Entry(
                    pledge.id(),
                    pledge.enterprise(),
                    pledge.commitment(),
                    pledge.indicator(),
                    pledge.title(),
                    pledge.state(),
                    pledge.targetYear(),
                    standing == null ? StandingState.GOOD : standing.state(),
                    standing == null || standing.state() == StandingState.GOOD ? null : standing.reason());
        }
    }
}
