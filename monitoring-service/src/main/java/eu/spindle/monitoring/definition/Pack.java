package eu.spindle.monitoring.definition;

/**
 * A programme pack as read: its definitions and its texts.
 *
 * @param programme code of the programme
 * @param version as the pack calls itself
 * @param hash SHA-256 of the content in hexadecimal, the same however the files were zipped
 */
public record Pack(String programme, String version, String hash, Definitions definitions, PackTexts texts) {}
