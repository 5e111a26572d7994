package eu.spindle.gateway.route;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import eu.spindle.gateway.cell.Upstream;
import eu.spindle.gateway.edge.EventStream;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes to the services. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> forwarded(Forwarding forwarding) {
        return RouterFunctions.route()
                .route(path("/a/{association}/api/{service}/**"), forwarding::association)
                .route(path("/p/{programme}/api/{service}/**"), forwarding::programme)
                .build();
    }

    /** A stream that is open for minutes is no slow request. */
    @Bean
    ObservationPredicate withoutStreams() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext served
                && served.getCarrier() != null
                && EventStream.asked(served.getCarrier()));
    }

    @Bean
    ProxyExchange exchange(Upstream upstream) {
        return new PooledProxyExchange(upstream.services(), upstream.streams(), upstream.patience());
    }
}
