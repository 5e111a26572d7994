/**
 * Real PostgreSQL, Kafka and gateway tokens for the tests of every service, and the rules that each service must keep.
 */
package eu.spindle.test;
