/** Makes parts of a running system fail, and checks that nothing acknowledged was lost. */
@NullMarked
package eu.spindle.bench.fault;

import org.jspecify.annotations.NullMarked;
