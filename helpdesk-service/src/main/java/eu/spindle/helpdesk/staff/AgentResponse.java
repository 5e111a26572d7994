package eu.spindle.helpdesk.staff;

import java.util.UUID;

/** A person who works at the desk; the name is empty until it is loaded. */
record AgentResponse(UUID id, String name) {}
