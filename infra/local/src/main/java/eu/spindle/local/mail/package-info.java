/** A mail server that keeps what it is given in memory, and a page to read it. */
@NullMarked
package eu.spindle.local.mail;

import org.jspecify.annotations.NullMarked;
