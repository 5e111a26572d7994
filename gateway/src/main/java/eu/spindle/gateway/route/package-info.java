/** Routes to the services, and the forwarding of requests and responses. */
@NullMarked
package eu.spindle.gateway.route;

import org.jspecify.annotations.NullMarked;
