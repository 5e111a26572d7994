/** The demo programme: two associations with invented members, their figures, pledges and tickets, the same at every run. */
@NullMarked
package eu.spindle.packs.demo;

import org.jspecify.annotations.NullMarked;
