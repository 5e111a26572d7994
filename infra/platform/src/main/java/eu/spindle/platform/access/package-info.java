/** Authentication and authorisation of requests: the gateway's internal token, and the roles in it. */
@NullMarked
package eu.spindle.platform.access;

import org.jspecify.annotations.NullMarked;
