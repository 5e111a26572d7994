/** Reads every text of the product, in all languages, against the glossary. */
package eu.spindle.packs.glossary;
