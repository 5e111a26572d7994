package eu.spindle.monitoring.definition;

/**
 * One thing wrong with a programme pack.
 *
 * @param file where in the pack
 * @param item the data point, indicator or other entry meant; empty for the file as a whole
 * @param code stable name of what is wrong
 * @param found the piece of text that is meant
 * @param message a sentence for whoever wrote the pack
 */
public record PackProblem(String file, String item, String code, String found, String message) {}
