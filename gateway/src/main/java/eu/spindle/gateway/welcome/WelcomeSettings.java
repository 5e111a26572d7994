package eu.spindle.gateway.welcome;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The programmes to which the landing page links. */
@ConfigurationProperties("spindle.welcome")
record WelcomeSettings(@DefaultValue("machine-tools") List<String> programmes) {}
