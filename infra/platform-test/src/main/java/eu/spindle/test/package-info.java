/** Real PostgreSQL, Kafka and gateway tokens for the tests of every service, and the rules they are held to. */
package eu.spindle.test;
