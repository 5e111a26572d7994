package eu.spindle.gateway.edge;

/** A problem as a page, for a browser that asked for one. */
record ProblemPage(String language, String title, String detail, String remedy) {}
