/** Tests of the whole running system, through the gateway, as people of every role. */
package eu.spindle.e2e;
