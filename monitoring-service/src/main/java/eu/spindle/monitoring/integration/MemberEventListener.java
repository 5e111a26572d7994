package eu.spindle.monitoring.integration;

import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Association;
import eu.spindle.monitoring.member.AssociationStatus;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.EnterpriseStatus;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.member.Owners;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import eu.spindle.platform.task.TaskQueue;
import eu.spindle.platform.tenancy.Scope;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores associations, firms, published and adopted catalogues from the events of commitments-service. */
@Component
class MemberEventListener implements EventConsumer {

    /** Firms of events within this time are counted together. */
    private static final Duration GATHERED = Duration.ofSeconds(1);

    private final Members members;
    private final Packs packs;
    private final Owners owners;
    private final TaskQueue tasks;

    MemberEventListener(Members members, Packs packs, Owners owners, TaskQueue tasks) {
        this.members = members;
        this.packs = packs;
        this.owners = owners;
        this.tasks = tasks;
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
        return Set.of("association.changed", "enterprise.changed", "catalogue.published", "catalogue.adopted");
    }

    @Override
    public void receive(IncomingEvent event) {
        switch (event.type()) {
            case "association.changed" ->
                members.save(event.as(AssociationMessage.class).association());
            case "enterprise.changed" -> {
                EnterpriseMessage message = event.as(EnterpriseMessage.class);
                members.save(message.enterprise(event));
                Scope.ofSector(Scope.required().programme()).run(() -> owners.save(event.aggregate(), message.owner()));
                // After the firm is stored, so that the count includes it; once for all firms of an import.
                tasks.soon(GATHERED, CountMembers.NAME, Scope.required().association());
            }
            case "catalogue.published" -> publish(event);
            case "catalogue.adopted" -> {
                // What is adopted was published before, but the event of that can come later.
                publish(event);
                members.saveAdoption(event.as(CatalogueMessage.class).version(), event.time());
            }
            default -> {
                // Other events of these topics are for other services.
            }
        }
    }

    private void publish(IncomingEvent event) {
        CatalogueMessage message = event.as(CatalogueMessage.class);
        Scope.ofSector(Scope.required().programme())
                .run(() -> packs.publish(message.version(), message.sha256(), event.time()));
    }

    /** The fields that are read of {@code association.changed}. */
    record AssociationMessage(String slug, String country, String locale, String timeZone, AssociationStatus status) {
        private Association association() {
            return new Association(slug, country, locale, ZoneId.of(timeZone), status);
        }
    }

    /** The fields that are read of {@code enterprise.changed}. */
    record EnterpriseMessage(
            String name,
            SizeClass sizeClass,
            String country,
            EnterpriseStatus status,
            @Nullable UUID owner) {
        private Enterprise enterprise(IncomingEvent event) {
            return new Enterprise(event.aggregate(), name, sizeClass, country, status);
        }
    }

    /** The fields that are read of {@code catalogue.published} and {@code catalogue.adopted}. */
    record CatalogueMessage(String version, String sha256) {}
}
