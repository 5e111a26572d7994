/** Sends hostile files to a service that runs with the heap of production. */
package eu.spindle.test.hostile;
