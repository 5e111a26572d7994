package eu.spindle.packs.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of the demo help desk.
 *
 * @param association slug of the association whose desk has it
 * @param enterprise register number of the firm that asks
 * @param about what it is about, such as {@code data-point:el_ren}, {@code indicator:ENV-1.2}, {@code pledge} or
 *     {@code module:vsme}; {@code null} for a general question
 * @param phase before, during or after
 * @param kind information, guidance, support or consultation
 * @param state new, open, waiting-for-requester, on-hold, resolved or closed
 * @param messages the conversation after the opening text
 */
public record DemoTicket(
        String association,
        String enterprise,
        @Nullable String about,
        String language,
        String subject,
        String body,
        String phase,
        String kind,
        String state,
        List<Message> messages) {

    /**
     * One message of the conversation.
     *
     * @param from requester, agent, or note for what only agents see
     */
    public record Message(String from, String text) {}

    public DemoTicket {
        messages = List.copyOf(messages);
    }

    @SuppressWarnings("unchecked")
    static DemoTicket read(Map<String, Object> from) {
        Object about = from.get("about");
        var messages = (List<Map<String, String>>) from.getOrDefault("messages", List.of());
        return new DemoTicket(
                DemoProgramme.text(from, "association"),
                DemoProgramme.text(from, "enterprise"),
                about == null ? null : about.toString(),
                DemoProgramme.text(from, "language"),
                DemoProgramme.text(from, "subject"),
                DemoProgramme.text(from, "body"),
                DemoProgramme.text(from, "phase"),
                DemoProgramme.text(from, "kind"),
                DemoProgramme.text(from, "state"),
                messages.stream().map(DemoTicket::message).toList());
    }

    private static Message message(Map<String, String> from) {
        var only = from.entrySet().iterator().next();
        return new Message(only.getKey(), only.getValue());
    }
}
