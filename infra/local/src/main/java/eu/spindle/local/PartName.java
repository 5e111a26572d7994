package eu.spindle.local;

import eu.spindle.local.home.Port;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a local system in the order of their start, each with the parts it depends on. */
public enum PartName {
    POSTGRES(Set.of(), Port.POSTGRES),
    KAFKA(Set.of(), Port.KAFKA, Port.KAFKA_CONTROLLER, Port.KAFKA_BEHIND_PROXY),
    MAIL(Set.of(), Port.SMTP, Port.IMAP, Port.MAIL_PAGE),
    COMMITMENTS(Set.of("postgres", "kafka"), Port.COMMITMENTS, Port.COMMITMENTS_MANAGEMENT),
    MONITORING(Set.of("postgres", "kafka"), Port.MONITORING, Port.MONITORING_MANAGEMENT),
    HELPDESK(Set.of("postgres", "kafka", "mail"), Port.HELPDESK, Port.HELPDESK_MANAGEMENT),
    GATEWAY(Set.of("postgres", "kafka"), Port.GATEWAY, Port.GATEWAY_MANAGEMENT),
    KEYCLOAK(Set.of("postgres"), Port.KEYCLOAK);

    private final Set<String> needs;
    private final List<Port> ports;

    PartName(Set<String> needs, Port... ports) {
        this.needs = needs;
        this.ports = List.of(ports);
    }

    /** All of them. */
    public static Set<PartName> all() {
        return EnumSet.allOf(PartName.class);
    }

    /** Parses names separated by commas. */
    public static Set<PartName> parse(String names) {
        return Stream.of(names.split(","))
                .map(String::strip)
                .map(PartName::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartName.class)));
    }

    private static PartName of(String name) {
        return Stream.of(values())
                .filter(part -> part.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown part \"%s\". Available parts: %s"
                        .formatted(name, Stream.of(values()).map(PartName::text).collect(Collectors.joining(", ")))));
    }

    /** Returns the name on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<PartName> needs() {
        return needs.stream().map(PartName::of).collect(Collectors.toUnmodifiableSet());
    }

    List<Port> ports() {
        return ports;
    }
}
