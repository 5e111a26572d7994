/** The OpenAPI document: what all operations have, schema names and nullability. */
@NullMarked
package eu.spindle.platform.document;

import org.jspecify.annotations.NullMarked;
