package eu.spindle.helpdesk.notification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of mails and of the parts that are asked for addresses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, PeerSettings.class})
class NotificationSetup {}
