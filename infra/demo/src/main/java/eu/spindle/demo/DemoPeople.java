package eu.spindle.demo;

import eu.spindle.demo.call.Actor;
import eu.spindle.packs.demo.DemoFirm;
import java.util.Map;
import java.util.Objects;

/**
 * Who acts in an association.
 *
 * @param firms who acts for each firm, by register number
 * @param contributor who enters the figures of the firm that visitors see
 * @param showcase that firm
 */
record DemoPeople(
        Actor admin, Actor officer, Actor agent, Map<String, Actor> firms, Actor contributor, DemoFirm showcase) {

    DemoPeople {
        firms = Map.copyOf(firms);
    }

    Actor owner(DemoFirm firm) {
        return Objects.requireNonNull(firms.get(firm.registerNumber()), firm.registerNumber());
    }

    /** Who types in a firm's figures; in most firms the owner does. */
    Actor enters(DemoFirm firm) {
        return firm.equals(showcase) ? contributor : owner(firm);
    }
}
