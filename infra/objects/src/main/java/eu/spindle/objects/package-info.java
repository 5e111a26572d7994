/** Stored files, by association and by the SHA-256 of their content: in a directory, or in a bucket of S3. */
@NullMarked
package eu.spindle.objects;

import org.jspecify.annotations.NullMarked;
