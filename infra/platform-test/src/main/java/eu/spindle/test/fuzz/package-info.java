/** Fuzzing of HTTP operations with malformed requests. */
package eu.spindle.test.fuzz;
