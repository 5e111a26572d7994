package eu.spindle.platform.template;

import eu.spindle.edge.HtmlTemplates;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.Bean;

/** Provides the templates that were compiled with a service, below the package of its main class. */
@AutoConfiguration
class TemplateAutoConfiguration {

    @Bean
    HtmlTemplates htmlTemplates(BeanFactory beans) {
        return new HtmlTemplates(AutoConfigurationPackages.get(beans).getFirst());
    }
}
