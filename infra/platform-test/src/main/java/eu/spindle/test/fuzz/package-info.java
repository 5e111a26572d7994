/** Sends a service requests that nobody should send, and looks at how it answers. */
package eu.spindle.test.fuzz;
