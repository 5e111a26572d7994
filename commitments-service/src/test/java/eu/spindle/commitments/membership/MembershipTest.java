package eu.spindle.commitments.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.commitments.membership.invitation.Invitee;
import eu.spindle.commitments.person.Persons.Person;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A membership from the invitation to its end, and when its firm leaves and comes back. */
class MembershipTest {

    private static final Instant SENT = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant UNTIL = SENT.plus(Duration.ofDays(14));
    private static final UUID FIRM = UUID.randomUUID();
    private static final Person ANNA = person("Anna@firm.example", true);

    @Test
    void isAcceptedByThePersonWhoOwnsTheAddress() {
        var membership = invited();
        assertThat(membership.accept(ANNA, SENT.plusSeconds(60))).isTrue();
        assertThat(membership.status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(membership.person()).isEqualTo(ANNA.id());
        assertThat(membership.acceptedAt()).isEqualTo(SENT.plusSeconds(60));
        assertThat(membership.name()).isEqualTo("Anna");
        assertThat(membership.accept(ANNA, SENT.plusSeconds(90))).isFalse();
        assertThat(membership.acceptedAt()).isEqualTo(SENT.plusSeconds(60));
    }

    @Test
    void isNotAcceptedByAnybodyElse() {
        var other = person("other@firm.example", true);
        var unconfirmed = person("anna@firm.example", false);
        refuses(ErrorKind.FORBIDDEN, "invitation-other-address", () -> invited().accept(other, SENT));
        refuses(ErrorKind.FORBIDDEN, "invitation-other-address", () -> invited().accept(unconfirmed, SENT));
        var accepted = active();
        refuses(ErrorKind.CONFLICT, "invitation-used", () -> accepted.accept(person("anna@firm.example", true), SENT));
        assertThat(accepted.person()).isEqualTo(ANNA.id());
    }

    @Test
    void expiresUnlessItIsSentAgain() {
        var membership = invited();
        assertThat(membership.statusAt(UNTIL.minusSeconds(1))).isEqualTo(MembershipStatus.INVITED);
        assertThat(membership.statusAt(UNTIL)).isEqualTo(MembershipStatus.EXPIRED);
        refuses(ErrorKind.GONE, "invitation-expired", () -> membership.accept(ANNA, UNTIL));
        membership.renew(UNTIL, UNTIL.plus(Duration.ofDays(14)));
        assertThat(membership.statusAt(UNTIL)).isEqualTo(MembershipStatus.INVITED);
        assertThat(membership.accept(ANNA, UNTIL.plusSeconds(1))).isTrue();
        assertThat(membership.statusAt(UNTIL.plus(Duration.ofDays(400)))).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void endsForGood() {
        var membership = active();
        assertThat(membership.revoke(SENT)).isTrue();
        assertThat(membership.revoke(SENT)).isFalse();
        assertThat(membership.status()).isEqualTo(MembershipStatus.REVOKED);
        refuses(ErrorKind.GONE, "invitation-revoked", () -> membership.accept(ANNA, SENT));
        refuses(ErrorKind.CONFLICT, "invitation-revoked", () -> membership.renew(SENT, UNTIL));
        refuses(ErrorKind.CONFLICT, "membership-revoked", () -> membership.change(Role.ENTERPRISE_CONTRIBUTOR, FIRM));
    }

    @Test
    void isRevokedAsAnInvitationOnlyWhileItIsOne() {
        var invited = invited();
        assertThat(invited.revokeInvitation(SENT)).isTrue();
        assertThat(invited.revokeInvitation(SENT)).isFalse();
        refuses(ErrorKind.CONFLICT, "invitation-used", () -> active().revokeInvitation(SENT));
        refuses(ErrorKind.CONFLICT, "invitation-used", () -> active().renew(SENT, UNTIL));
    }

    @Test
    void getsAnotherRole() {
        var membership = active();
        assertThat(membership.change(Role.ENTERPRISE_LEAD, FIRM)).isFalse();
        assertThat(membership.change(Role.ENTERPRISE_CONTRIBUTOR, FIRM)).isTrue();
        assertThat(membership.is(Role.ENTERPRISE_CONTRIBUTOR)).isTrue();
        assertThat(membership.changed().role()).isEqualTo(Role.ENTERPRISE_CONTRIBUTOR);
    }

    @Test
    void onlyReadsAfterItsFirmLeft() {
        var accepted = active();
        accepted.firmLeft(UNTIL);
        assertThat(accepted.active()).isTrue();
        assertThat(accepted.ofFormerMember()).isTrue();
        accepted.firmRejoined();
        assertThat(accepted.ofFormerMember()).isFalse();

        var open = invited();
        open.firmLeft(SENT);
        assertThat(open.status()).isEqualTo(MembershipStatus.REVOKED);
        open.firmRejoined();
        assertThat(open.status()).isEqualTo(MembershipStatus.REVOKED);
    }

    @Test
    void isFullAgainWithAnotherFirm() {
        var membership = active();
        membership.firmLeft(UNTIL);
        membership.change(Role.ENTERPRISE_LEAD, UUID.randomUUID());
        assertThat(membership.ofFormerMember()).isFalse();
    }

    private static Membership invited() {
        var invitee = new Invitee("anna@firm.example", Role.ENTERPRISE_LEAD, FIRM, null, "de");
        return Membership.invited(invitee, UUID.randomUUID(), SENT, UNTIL);
    }

    private static Membership active() {
        var membership = invited();
        membership.accept(ANNA, SENT.plusSeconds(60));
        return membership;
    }

    private static Person person(String address, boolean verified) {
        return new Person(UUID.randomUUID(), address, verified, "Anna", "de");
    }

    private static void refuses(ErrorKind kind, String code, ThrowingCallable verb) {
        var refused = catchThrowableOfType(DomainException.class, verb);
        assertThat(refused).isNotNull();
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.fieldError().code()).isEqualTo(code);
    }
}
