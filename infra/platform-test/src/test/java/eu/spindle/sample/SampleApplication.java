package eu.spindle.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service on the platform, to hold the platform to its promises. */
@SpringBootApplication
public class SampleApplication {}
