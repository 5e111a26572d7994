/** An append-only, hash-chained audit log per association, which can be verified independently. */
@NullMarked
package eu.spindle.platform.audit;

import org.jspecify.annotations.NullMarked;
