/** Feeds hostile files to a service that runs with the heap it has in production. */
package eu.spindle.test.hostile;
