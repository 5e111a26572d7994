package eu.spindle.commitments.pledge;

import eu.spindle.commitments.association.AssociationCalendar;
import eu.spindle.commitments.catalogue.AdoptedCatalogue;
import eu.spindle.commitments.catalogue.Indicator;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise does with its pledges. */
@Component
class PledgeWorkflow {

    private final AdoptedCatalogue catalogue;
    private final Enterprises enterprises;
    private final Pledges pledges;
    private final PledgeStore file;
    private final AssociationCalendar calendar;
    private final Clock clock;

    PledgeWorkflow(
            AdoptedCatalogue catalogue,
            Enterprises enterprises,
            Pledges pledges,
            PledgeStore file,
            AssociationCalendar calendar,
            Clock clock) {
        this.catalogue = catalogue;
        this.enterprises = enterprises;
        this.pledges = pledges;
        this.file = file;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    Pledge draft(UUID enterprise, String commitment, String indicator, Terms terms, UUID by) {
        enterprises.requireActive(enterprise);
        var measured = checked(commitment, indicator, terms);
        return file.file(Pledge.drafted(enterprise, commitment, measured, terms, by, clock.instant()));
    }

    @Transactional
    Pledge edit(UUID id, IfMatch seen, Terms terms, UUID by) {
        return file.change(id, seen, pledge -> {
            var measured = checked(pledge.commitment(), pledge.indicator(), terms);
            pledge.edit(terms, measured, by, clock.instant());
        });
    }

    @Transactional
    Pledge submit(UUID id, IfMatch seen, UUID by) {
        return file.change(id, seen, pledge -> {
            // Years pass and catalogues change while a draft lies about.
            checked(
                    pledge.commitment(),
                    pledge.indicator(),
                    pledge.history().latest().terms());
            pledge.submit(by, clock.instant());
        });
    }

    @Transactional
    Pledge withdraw(UUID id, IfMatch seen, String reason, UUID by) {
        return file.change(id, seen, pledge -> pledge.withdraw(reason, by, clock.instant()));
    }

    @Transactional
    Pledge amend(UUID id, IfMatch seen, String reason, Terms terms, UUID by) {
        return file.change(id, seen, pledge -> amend(pledge, Revision.Kind.AMENDMENT, reason, terms, by));
    }

    /** Proposes another baseline for the promise in force, all else as it is. */
    @Transactional
    Pledge restate(UUID id, IfMatch seen, String reason, Terms.Baseline baseline, UUID by) {
        return file.change(id, seen, pledge -> {
            var inForce = pledge.history()
                    .inForce()
                    .orElseThrow(() -> DomainException.conflict("pledge-state", pledge.state()));
            amend(pledge, Revision.Kind.RESTATEMENT, reason, inForce.terms().from(baseline), by);
        });
    }

    private void amend(Pledge pledge, Revision.Kind kind, String reason, Terms terms, UUID by) {
        var measured = checked(pledge.commitment(), pledge.indicator(), terms);
        pledge.amend(kind, reason, terms, measured, by, clock.instant());
    }

    @Transactional
    Pledge dropAmendment(UUID id, IfMatch seen, UUID by) {
        return file.change(id, seen, pledge -> pledge.dropAmendment(by, clock.instant()));
    }

    @Transactional(readOnly = true)
    Pledge find(UUID id) {
        return pledges.findById(id).orElseThrow(DomainException::notFound);
    }

    private Indicator checked(String commitment, String indicator, Terms terms) {
        var measured = catalogue
                .indicator(commitment, indicator)
                .orElseThrow(() ->
                        DomainException.invalid("indicator", "pledge-indicator-not-adopted", indicator, commitment));
        var fieldErrors =
                PledgeRules.fieldErrors(terms, measured, calendar.today().getYear());
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
        return measured;
    }
}
