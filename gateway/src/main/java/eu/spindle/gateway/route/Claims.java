package eu.spindle.gateway.route;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.Access.Association;
import eu.spindle.gateway.access.Access.Person;
import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.access.Standing;
import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.Refusal;
import eu.spindle.gateway.internaltoken.InternalToken;
import eu.spindle.gateway.internaltoken.InternalToken.ApiToken;
import eu.spindle.gateway.internaltoken.InternalToken.Kind;
import org.jspecify.annotations.Nullable;

/** Puts a caller's standing into the words of an internal token. */
final class Claims {

    private Claims() {}

    static InternalToken of(Caller caller, Access access, Standing standing, Service service) {
        Person person = access.person();
        if (person == null) {
            throw Refusal.notFound();
        }
        Association association = standing.association();
        ApiToken token = token(access.token());
        return new InternalToken(
                service.label(),
                // Whether she comes with a session or a token: it is she who acts.
                person.id().toString(),
                token == null ? Kind.PERSON : Kind.MACHINE,
                person.name(),
                person.email(),
                person.locale(),
                standing.programme(),
                association == null ? null : association.id(),
                association == null ? null : association.slug(),
                association == null ? null : association.status(),
                standing.enterprise(),
                standing.roles(),
                caller instanceof Caller.SignedIn signedIn && signedIn.multiFactor(),
                token,
                standing.readOnly());
    }

    private static @Nullable ApiToken token(Access.@Nullable Token shown) {
        return shown == null
                ? null
                : new ApiToken(shown.id(), shown.name() == null ? shown.id().toString() : shown.name());
    }
}
