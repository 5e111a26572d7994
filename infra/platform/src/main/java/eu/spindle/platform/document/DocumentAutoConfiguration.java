package eu.spindle.platform.document;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.idempotency.IdempotencyFilter;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.MaxBody;
import eu.spindle.platform.web.WebEdgeAutoConfiguration;
import eu.spindle.platform.web.WebSettings;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Completes the OpenAPI document with what all operations have: path prefix, headers, problems, security. */
@AutoConfiguration(after = WebEdgeAutoConfiguration.class)
public class DocumentAutoConfiguration {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IfMatch.class);
    }

    @Bean
    OpenApiCustomizer wholeDocument(WebSettings settings) {
        return api -> {
            api.setInfo(new Info().title("Spindle " + settings.audience()).version("1"));
            api.setServers(List.of(new io.swagger.v3.oas.models.servers.Server().url("/")));
            if (api.getComponents() == null) {
                api.setComponents(new Components());
            }
            api.getComponents()
                    .addSchemas(PROBLEM, problem())
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                    .addSecuritySchemes(
                            "session",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.COOKIE)
                                    .name("spindle"));
            api.addSecurityItem(new SecurityRequirement().addList("token"));
            api.addSecurityItem(new SecurityRequirement().addList("session"));
            if (api.getPaths() != null) {
                api.getPaths()
                        .forEach((path, item) -> item.readOperations().forEach(operation -> {
                            prefix(path, operation);
                            problems(operation);
                        }));
            }
        };
    }

    // The converter registered first is asked last, and that must be the one that knows all types.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver shapesByTheirNouns(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ModelConverter whatIsAlwaysThere() {
        return new RecordSchemaConverter();
    }

    @Bean
    OperationCustomizer headers() {
        return (operation, method) -> {
            operation.setOperationId(id(method));
            var limit = method.getMethodAnnotation(MaxBody.class);
            if (limit != null) {
                operation.addExtension("x-max-body", limit.value());
            }
            if (takes(method, IfMatch.class)) {
                operation.addParametersItem(
                        header("If-Match", "The ETag of what is edited").required(true));
            }
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(
                        header(IdempotencyFilter.HEADER, "Makes a repeated request happen once, within seven days"));
            }
            return operation;
        };
    }

    /** Noun and verb, such as {@code memberImportUndo}: generated clients have methods of these names. */
    private static String id(HandlerMethod method) {
        var noun = SchemaNames.noun(method.getBeanType());
        var verb = method.getMethod().getName();
        return StringUtils.startsWithIgnoreCase(verb, noun)
                ? verb
                : StringUtils.uncapitalize(noun) + StringUtils.capitalize(verb);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static void prefix(String path, Operation operation) {
        for (var variable : List.of("association", "programme")) {
            if (path.contains("{" + variable + "}")
                    && (operation.getParameters() == null
                            || operation.getParameters().stream()
                                    .noneMatch(parameter -> variable.equals(parameter.getName())))) {
                operation.addParametersItem(
                        new Parameter().in("path").name(variable).required(true).schema(new StringSchema()));
            }
        }
    }

    private static void problems(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
    }

    private static Schema<?> problem() {
        var fieldError = new ObjectSchema()
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("remedy", new StringSchema());
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("remedy", new StringSchema())
                .addProperty("errors", new io.swagger.v3.oas.models.media.ArraySchema().items(fieldError));
        problem.setRequired(List.of("title", "status", "code"));
        return problem;
    }
}
