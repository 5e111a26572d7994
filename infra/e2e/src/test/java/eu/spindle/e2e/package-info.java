/** Tests of the whole, on the started system, through the gateway, as people of every role. */
package eu.spindle.e2e;
