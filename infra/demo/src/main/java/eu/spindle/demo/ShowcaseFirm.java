package eu.spindle.demo;

import eu.spindle.packs.demo.DemoAssociation;
import eu.spindle.packs.demo.DemoBehaviour;
import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoPledge;
import eu.spindle.packs.demo.DemoProgramme;
import java.util.Comparator;

/** The firm of an association that its demo owner and contributor belong to: one where a visitor finds something of all. */
final class ShowcaseFirm {

    private ShowcaseFirm() {}

    static DemoFirm of(DemoAssociation association) {
        return association.firms().stream()
                .max(Comparator.comparingInt(ShowcaseFirm::life).thenComparing(DemoFirm::registerNumber))
                .orElseThrow();
    }

    private static int life(DemoFirm firm) {
        int life = DemoProgramme.pledges(firm).stream()
                .mapToInt(pledge -> pledge.state() == DemoPledge.State.ACTIVE ? 60 : 30)
                .sum();
        for (int year : DemoProgramme.CLOSED_YEARS) {
            life += DemoProgramme.submission(firm, year).figures().size();
        }
        // There is something left to do in the open cycle.
        return life
                + (DemoProgramme.submission(firm, DemoProgramme.OPEN_YEAR).behaviour() == DemoBehaviour.DRAFT
                        ? 200
                        : 0);
    }
}
