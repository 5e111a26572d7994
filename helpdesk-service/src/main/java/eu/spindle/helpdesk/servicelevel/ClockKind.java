package eu.spindle.helpdesk.servicelevel;

import eu.spindle.platform.code.Code;

/** The kinds of service level targets. */
enum ClockKind implements Code {
    /** Time from the question to the first answer. */
    FIRST_RESPONSE,
    /** Time from the first unanswered message to the next answer. */
    NEXT_RESPONSE,
    /** Time from the question to the solution. */
    SOLUTION,
    /** Days between messages to the requester while the ticket is open. */
    UPDATE
}
