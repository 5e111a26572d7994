/** Brings a service's database up to date, apart from the service and with the rights of its owner. */
@NullMarked
package eu.spindle.platform.migration;

import org.jspecify.annotations.NullMarked;
