package eu.spindle.helpdesk.conversation;

import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves the messages of a ticket over HTTP. */
@AssociationApi
class TicketMessageController {

    private final Conversation conversation;

    TicketMessageController(Conversation conversation) {
        this.conversation = conversation;
    }

    @GetMapping("/tickets/{id}/messages")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Lists the messages of a ticket, oldest first; internal notes only for the desk")
    List<TicketMessageResponse> list(@PathVariable UUID id, Caller caller) {
        return conversation.messages(id, caller).stream()
                .map(TicketMessageResponse::of)
                .toList();
    }

    @Costly(CostlyOperation.MESSAGE)
    @PostMapping("/tickets/{id}/messages")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a message: an answer or an internal note by the desk, or a reply by the requester",
            description = "Two concurrent messages are both stored. With If-Match the message is refused if the"
                    + " ticket has changed since the caller read it.")
    TicketMessageResponse create(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid TicketMessageRequest request,
            Caller caller) {
        return TicketMessageResponse.of(
                conversation.addMessage(id, caller, request.newMessage(), ifMatch == null ? null : version(ifMatch)));
    }

    private static IfMatch version(String etag) {
        try {
            return new IfMatch(
                    Long.parseLong(etag.strip().replaceFirst("^W/", "").replace("\"", "")));
        } catch (NumberFormatException e) {
            return new IfMatch(-1);
        }
    }

    /**
     * A new message.
     *
     * @param internal whether only the desk may read it; desk only
     * @param state the state of the ticket after the answer, open by default; desk only
     */
    record TicketMessageRequest(
            @NotBlank @Size(max = NewMessage.MAX_LENGTH) String text,
            @Nullable Boolean internal,
            @Nullable TicketState state) {

        NewMessage newMessage() {
            return new NewMessage(text, Boolean.TRUE.equals(internal), state);
        }
    }

    /** A message of a ticket. */
    record TicketMessageResponse(
            UUID id,
            TicketMessage.Side side,
            boolean internal,
            @Nullable UUID author,
            String authorName,
            String text,
            Instant at) {

        static TicketMessageResponse of(TicketMessage message) {
            return new TicketMessageResponse(
                    message.id(),
                    message.side(),
                    message.internal(),
                    message.author(),
                    message.authorName(),
                    message.text(),
                    message.writtenAt());
        }
    }
}
