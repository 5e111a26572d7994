/** Protects the management endpoints that change a running service with the operator's secret. */
@NullMarked
package eu.spindle.platform.management;

import org.jspecify.annotations.NullMarked;
