package eu.spindle.monitoring.integration;

import eu.spindle.monitoring.member.Association;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.member.Owners;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import eu.spindle.platform.job.Jobs;
import eu.spindle.platform.tenancy.Scope;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what is known of associations, firms and adopted catalogues up to date. */
@Component
class MemberEventListener implements EventConsumer {

    /** Firms that come within such a time are counted together. */
    private static final Duration GATHERED = Duration.ofSeconds(1);

    private final Members members;
    private final Owners owners;
    private final Jobs jobs;

    MemberEventListener(Members members, Owners owners, Jobs jobs) {
        this.members = members;
        this.owners = owners;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.associations", "spindle.enterprises", "spindle.catalogue");
    }

    @Override
    public Set<String> types() {
        return Set.of("association.changed", "enterprise.changed", "catalogue.adopted");
    }

    @Override
    public void receive(IncomingEvent event) {
        switch (event.type()) {
            case "association.changed" ->
                members.remember(event.as(AssociationMessage.class).association());
            case "enterprise.changed" -> {
                EnterpriseMessage message = event.as(EnterpriseMessage.class);
                members.remember(message.enterprise(event));
                Scope.ofSector(Scope.required().programme())
                        .run(() -> owners.remember(event.aggregate(), message.owner()));
                // After the firm, so that the count has it; once for all that an import brings.
                jobs.soon(GATHERED, CountMembers.NAME, Scope.required().association());
            }
            case "catalogue.adopted" ->
                members.rememberAdoption(event.as(AdoptionMessage.class).version(), event.time());
            default -> {
                // Other facts of these topics are for other services.
            }
        }
    }

    /** What is read of {@code association.changed}. */
    record AssociationMessage(String slug, String country, String locale, String timeZone, String status) {
        private Association association() {
            return new Association(slug, country, locale, ZoneId.of(timeZone), status);
        }
    }

    /** What is read of {@code enterprise.changed}. */
    record EnterpriseMessage(
            String name,
            String sizeClass,
            String country,
            String status,
            @Nullable UUID owner) {
        private Enterprise enterprise(IncomingEvent event) {
            var size = Codes.get(SizeClass.class, sizeClass);
            return new Enterprise(event.aggregate(), name, size, country, status);
        }
    }

    /** What is read of {@code catalogue.adopted}. */
    record AdoptionMessage(String version) {}
}
