package eu.spindle.helpdesk.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a mail was quarantined. */
enum QuarantineReason {
    /** A new question by a member. */
    QUESTION_OF_MEMBER,
    /** A new question from an unknown address. */
    QUESTION_OF_STRANGER,
    /** A reply to a ticket from another address than the requester's. */
    OTHER_SENDER,
    /** Sent by a machine. */
    AUTOMATIC,
    /** It has no text. */
    NO_TEXT,
    /** A part of it could not be decoded. */
    UNREADABLE,
    /** It exceeds the size limit. */
    TOO_LARGE,
    /** The requester is no longer a member. */
    SENDER_LEFT,
    /** The association is suspended. */
    SUSPENDED;

    /** The code in API and database. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static QuarantineReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Returns the template of the reply to the sender. */
    String template() {
        return switch (this) {
            case SENDER_LEFT -> "mail-sender-left";
            case SUSPENDED -> "mail-suspended";
            default -> "mail-quarantined";
        };
    }
}
