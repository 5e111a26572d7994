/** The association and its member firms, from the events of commitments-service. */
@NullMarked
package eu.spindle.monitoring.member;

import org.jspecify.annotations.NullMarked;
