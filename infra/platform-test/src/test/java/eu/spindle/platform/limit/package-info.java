/** Migrations of a service's schema. */
package eu.spindle.platform.limit;
