package eu.spindle.gateway.edge;

/** A problem as an HTML page, for browsers. */
record ProblemPage(String language, String title, String detail, String remedy) {}
