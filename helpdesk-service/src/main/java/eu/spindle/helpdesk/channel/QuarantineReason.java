package eu.spindle.helpdesk.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a mail was not taken for a participant's reply. */
enum QuarantineReason {
    /** A new question by somebody who is a member here. */
    QUESTION_OF_MEMBER,
    /** A new question by somebody whose address is not known here. */
    QUESTION_OF_STRANGER,
    /** It follows a ticket, but from another address than the requester's. */
    OTHER_SENDER,
    /** A machine wrote it. */
    AUTOMATIC,
    /** Nothing is written in it. */
    NO_TEXT,
    /** Something in it could not be read as it was meant. */
    UNREADABLE,
    /** It has more bytes than are read. */
    TOO_LARGE,
    /** The requester is no member any more. */
    SENDER_LEFT,
    /** The association is suspended. */
    SUSPENDED;

    /** The name in API and database. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static QuarantineReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The text that tells the sender. */
    String template() {
        return switch (this) {
            case SENDER_LEFT -> "mail-sender-left";
            case SUSPENDED -> "mail-suspended";
            default -> "mail-quarantined";
        };
    }
}
