package eu.spindle.commitments.pledge;

import eu.spindle.commitments.catalogue.AdoptedCatalogue;
import eu.spindle.commitments.catalogue.AdoptedIndicator;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.pledge.terms.Terms;
import eu.spindle.commitments.pledge.terms.TermsValidator;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.time.AssociationCalendar;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of an enterprise on its pledges. */
@Component
class PledgeWorkflow {

    private final AdoptedCatalogue catalogue;
    private final Enterprises enterprises;
    private final PledgeRepository pledges;
    private final PledgeStore store;
    private final AssociationCalendar calendar;
    private final Clock clock;

    PledgeWorkflow(
            AdoptedCatalogue catalogue,
            Enterprises enterprises,
            PledgeRepository pledges,
            PledgeStore store,
            AssociationCalendar calendar,
            Clock clock) {
        this.catalogue = catalogue;
        this.enterprises = enterprises;
        this.pledges = pledges;
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    Pledge draft(UUID enterprise, String commitment, String indicator, Terms terms, UUID by) {
        enterprises.requireActive(enterprise);
        var measured = validate(commitment, indicator, terms);
        return store.save(Pledge.drafted(enterprise, commitment, measured, terms, by, clock.instant()));
    }

    @Transactional
    Pledge edit(UUID id, IfMatch seen, Terms terms, UUID by) {
        return store.change(id, seen, pledge -> {
            var measured = validate(pledge.commitment(), pledge.indicator(), terms);
            pledge.edit(terms, measured, by, clock.instant());
        });
    }

    @Transactional
    Pledge submit(UUID id, IfMatch seen, UUID by) {
        return store.change(id, seen, pledge -> {
            // The year or the catalogue may have changed since the draft was saved.
            validate(
                    pledge.commitment(),
                    pledge.indicator(),
                    pledge.history().latest().terms());
            pledge.submit(by, clock.instant());
        });
    }

    @Transactional
    Pledge withdraw(UUID id, IfMatch seen, String reason, UUID by) {
        return store.change(id, seen, pledge -> pledge.withdraw(reason, by, clock.instant()));
    }

    @Transactional
    Pledge amend(UUID id, IfMatch seen, String reason, Terms terms, UUID by) {
        return store.change(id, seen, pledge -> amend(pledge, Revision.Kind.AMENDMENT, reason, terms, by));
    }

    /** Proposes another baseline for the revision in force, without other changes. */
    @Transactional
    Pledge restate(UUID id, IfMatch seen, String reason, Terms.Baseline baseline, UUID by) {
        return store.change(id, seen, pledge -> {
            var inForce = pledge.history()
                    .inForce()
                    .orElseThrow(() -> DomainException.conflict("pledge-state", pledge.state()));
            amend(pledge, Revision.Kind.RESTATEMENT, reason, inForce.terms().withBaseline(baseline), by);
        });
    }

    private void amend(Pledge pledge, Revision.Kind kind, String reason, Terms terms, UUID by) {
        var measured = validate(pledge.commitment(), pledge.indicator(), terms);
        pledge.amend(kind, reason, terms, measured, by, clock.instant());
    }

    @Transactional
    Pledge dropAmendment(UUID id, IfMatch seen, UUID by) {
        return store.change(id, seen, pledge -> pledge.dropAmendment(by, clock.instant()));
    }

    @Transactional(readOnly = true)
    Pledge find(UUID id) {
        return pledges.findById(id).orElseThrow(DomainException::notFound);
    }

    private AdoptedIndicator validate(String commitment, String indicator, Terms terms) {
        var measured = catalogue
                .indicator(commitment, indicator)
                .orElseThrow(() ->
                        DomainException.invalid("indicator", "pledge-indicator-not-adopted", indicator, commitment));
        var fieldErrors = TermsValidator.fieldErrors(
                terms, measured.indicator(), calendar.today().getYear());
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
        return measured;
    }
}
