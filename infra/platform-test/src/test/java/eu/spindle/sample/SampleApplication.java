package eu.spindle.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service on the platform, to test the platform. */
@SpringBootApplication
public class SampleApplication {}
