/** Tests of the packs that ship with the product. */
@org.jspecify.annotations.NullMarked
package eu.spindle.packs;
