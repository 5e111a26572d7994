package eu.spindle.helpdesk.desk;

/** A help desk is new or has changed, for example its support hours. */
public record DeskChanged(Desk desk) {}
