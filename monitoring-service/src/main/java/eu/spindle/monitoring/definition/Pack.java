package eu.spindle.monitoring.definition;

/**
 * A programme pack: its definitions and its texts.
 *
 * @param programme code of the programme
 * @param version as the pack declares it
 * @param hash SHA-256 of the content in hexadecimal, independent of how the files were zipped
 */
public record Pack(String programme, String version, String hash, Definitions definitions, PackTexts texts) {}
