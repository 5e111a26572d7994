package eu.spindle.helpdesk.channel;

import eu.spindle.platform.code.Code;

/** Why a mail was quarantined. */
enum QuarantineReason implements Code {
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

    /** Returns the template of the reply to the sender. */
    String template() {
        return switch (this) {
            case SENDER_LEFT -> "mail-sender-left";
            case SUSPENDED -> "mail-suspended";
            default -> "mail-quarantined";
        };
    }
}
