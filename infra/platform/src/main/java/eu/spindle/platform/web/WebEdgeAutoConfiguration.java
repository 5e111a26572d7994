package eu.spindle.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import eu.spindle.edge.Languages;
import eu.spindle.platform.number.BoundedDecimal;
import eu.spindle.platform.number.BoundedDecimals;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.Validator;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gives each service the same web edge. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@EnableConfigurationProperties(WebSettings.class)
@Import({ProblemExceptionHandler.class, ProblemErrorController.class})
public class WebEdgeAutoConfiguration {

    private static final int AFTER_ROLES = 5;

    @Bean
    MessageSource messageSource() {
        var messages = new ProblemTexts();
        messages.setBasenames("messages", "platform-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        var languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(Languages.LOCALES);
        languages.setDefaultLocale(Locale.ENGLISH);
        return languages;
    }

    @Bean
    Texts texts(MessageSource messages) {
        return new Texts(messages);
    }

    @Bean
    ProblemWriter problemWriter(Texts texts, JsonMapper json) {
        return new ProblemWriter(texts, json);
    }

    @Bean
    CodeParameters codeParameters() {
        return new CodeParameters();
    }

    /** Takes the place of Spring's own, which converts less strictly. */
    @Bean
    ConfigurableWebBindingInitializer strictBinding(
            @Qualifier("mvcConversionService") ConversionService conversions,
            @Qualifier("mvcValidator") Validator validator) {
        var binding = new ConfigurableWebBindingInitializer();
        binding.setConversionService(new StrictConversion(conversions));
        binding.setValidator(validator);
        return binding;
    }

    /** A number in place of a code would be read as the position of a constant. */
    @Bean
    JsonMapperBuilderCustomizer codesAreTexts() {
        return mapper -> mapper.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    /** Every number of a request is bounded before it is one. */
    @Bean
    BoundedDecimals boundedDecimals() {
        return new BoundedDecimals();
    }

    /** What a JSON document may cost to read, whatever operation it is sent to. */
    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxNumberLength(BoundedDecimal.MAX_LENGTH)
                .maxNameLength(1_000)
                .maxStringLength(2_000_000)
                .maxTokenCount(2_000_000)
                .build());
    }

    /** Of two fields of one name nobody knows which is meant, and what is missing in a list has no place in it. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL));
    }

    @Bean
    JacksonModule cleanText() {
        return new InputTextModule();
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new UploadResolver();
    }

    /** After the container's settings are applied, which say less than these. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> formLimits() {
        return factory -> factory.addConnectorCustomizers(FormLimits::keep);
    }

    @Bean
    FilterRegistrationBean<QueryStringFilter> input(ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new QueryStringFilter(problems));
        filter.setOrder(QueryStringFilter.ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers,
            ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(handlers::getObject, problems));
        // After the security chain and before anything that reads a body.
        filter.setOrder(-1);
        return filter;
    }

    @Bean
    WebMvcConfigurer webEdge(
            WebSettings settings,
            @Qualifier("mvcContentNegotiationManager") ObjectProvider<ContentNegotiationManager> negotiation) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new AcceptInterceptor(negotiation.getObject()))
                        .order(AFTER_ROLES);
            }

            @Override
            public void configurePathMatch(PathMatchConfigurer paths) {
                var service = "/api/" + settings.audience();
                paths.addPathPrefix(
                        "/a/{association}" + service, HandlerTypePredicate.forAnnotation(AssociationApi.class));
                paths.addPathPrefix("/p/{programme}" + service, HandlerTypePredicate.forAnnotation(ProgrammeApi.class));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchResolver());
                resolvers.add(new CallerResolver());
            }
        };
    }
}
