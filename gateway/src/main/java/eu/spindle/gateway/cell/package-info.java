/** Cells: which addresses the services of an association have, and how they are reached. */
@NullMarked
package eu.spindle.gateway.cell;

import org.jspecify.annotations.NullMarked;
