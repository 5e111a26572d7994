package eu.spindle.gateway.route;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.Access.Association;
import eu.spindle.gateway.access.Access.Person;
import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.access.Standing;
import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.Refusal;
import eu.spindle.gateway.internaltoken.InternalToken;
import eu.spindle.gateway.internaltoken.InternalToken.Kind;

/** Puts a caller's standing into the words of an internal token. */
final class Claims {

    private Claims() {}

    static InternalToken of(Caller caller, Access access, Standing standing, Service service) {
        Person person = access.person();
        Association association = standing.association();
        return new InternalToken(
                service.label(),
                subject(access),
                access.token() == null ? Kind.PERSON : Kind.MACHINE,
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                person == null ? null : person.locale(),
                standing.programme(),
                association == null ? null : association.id(),
                association == null ? null : association.slug(),
                association == null ? null : association.status(),
                standing.enterprise(),
                standing.roles(),
                caller instanceof Caller.SignedIn signedIn && signedIn.multiFactor());
    }

    private static String subject(Access access) {
        Access.Token token = access.token();
        if (token != null) {
            return token.id().toString();
        }
        Person person = access.person();
        if (person == null) {
            throw Refusal.notFound();
        }
        return person.id().toString();
    }
}
