/** Tests of the demo programme's data. */
@org.jspecify.annotations.NullMarked
package eu.spindle.packs.demo;
