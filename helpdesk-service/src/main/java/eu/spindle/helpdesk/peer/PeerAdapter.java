package eu.spindle.helpdesk.peer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Translates the failure of a call, so that no caller depends on the HTTP client. */
class PeerAdapter extends HttpExchangeAdapterDecorator {

    PeerAdapter(HttpExchangeAdapter adapter) {
        super(adapter);
    }

    @Override
    public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        try {
            return super.exchangeForBody(request, type);
        } catch (RestClientException e) {
            throw new PeerUnavailableException(e);
        }
    }
}
