package eu.spindle.gateway.route;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.Access.Association;
import eu.spindle.gateway.access.Access.Person;
import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.access.EffectiveMembership;
import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.internaltoken.InternalToken;
import eu.spindle.gateway.internaltoken.InternalToken.ApiToken;
import eu.spindle.gateway.internaltoken.InternalToken.Kind;
import org.jspecify.annotations.Nullable;

/** Creates the claims of an internal token from a caller's effective membership. */
final class TokenClaims {

    private TokenClaims() {}

    static InternalToken of(Caller caller, Access access, EffectiveMembership membership, Service service) {
        Person person = access.person();
        if (person == null) {
            throw ApiException.notFound();
        }
        Association association = membership.association();
        ApiToken token = token(access.token());
        return new InternalToken(
                service.label(),
                // The person is the subject, with a session or an API token.
                person.id().toString(),
                token == null ? Kind.PERSON : Kind.MACHINE,
                person.name(),
                person.email(),
                person.locale(),
                membership.programme(),
                association == null ? null : association.id(),
                association == null ? null : association.slug(),
                association == null ? null : association.status(),
                membership.enterprise(),
                membership.roles(),
                caller instanceof Caller.SignedIn signedIn && signedIn.multiFactor(),
                token,
                membership.readOnly());
    }

    private static @Nullable ApiToken token(Access.@Nullable Token shown) {
        return shown == null
                ? null
                : new ApiToken(shown.id(), shown.name() == null ? shown.id().toString() : shown.name());
    }
}
