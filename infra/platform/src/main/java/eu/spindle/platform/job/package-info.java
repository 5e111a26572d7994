/** Work that is put off, survives a restart and is tried again until it succeeds. */
@NullMarked
package eu.spindle.platform.job;

import org.jspecify.annotations.NullMarked;
