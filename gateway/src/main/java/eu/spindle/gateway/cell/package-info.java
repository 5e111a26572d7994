/** Cells: the addresses of the services of an association, and the HTTP clients for them. */
@NullMarked
package eu.spindle.gateway.cell;

import org.jspecify.annotations.NullMarked;
