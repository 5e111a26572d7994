package eu.spindle.helpdesk.staff;

import java.util.UUID;

/** Somebody works at the desk no more; heard in the transaction in which it became known. */
public record StaffLeft(UUID person) {}
