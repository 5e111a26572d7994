package eu.spindle.helpdesk.desk;

/** A help desk has other support hours than before, or is new. */
public record DeskChanged(Desk desk) {}
