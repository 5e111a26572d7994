package eu.spindle.helpdesk.staff;

import java.util.UUID;

/** A person has stopped working at the desk; published in the transaction that records it. */
public record StaffLeft(UUID person) {}
