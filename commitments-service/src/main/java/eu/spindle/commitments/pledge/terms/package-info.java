/** The terms of a pledge: baseline, target, years, milestones and actions, and the rules they must fulfil. */
@NullMarked
package eu.spindle.commitments.pledge.terms;

import org.jspecify.annotations.NullMarked;
