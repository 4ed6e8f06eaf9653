package io.keystory.platform.web;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.RequestContext;
import io.keystory.platform.web.consistency.WriteBarrier;
import io.keystory.platform.web.error.Outage;
import io.keystory.platform.web.error.Refusal;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.database.DatabaseOutage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the context of a request before anything else, and completes its writes when nothing else has; where the
 * database fails before a controller is reached, or a refusal is left that nobody answered with, it says so.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
    private static final String PUT = HttpMethod.PUT.name();
    private static final int USER_AGENT_LENGTH = 512;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final ClientAddress clientAddress;
    private final WriteBarrier barrier;

    public RequestFilter(ClientAddress clientAddress, WriteBarrier barrier) {
        this.clientAddress = clientAddress;
        this.barrier = barrier;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EventMetadata metadata = metadata(request);
        try (MDC.MDCCloseable named = MDC.putCloseable("requestId", metadata.correlationId())) {
            new RequestContext(metadata).during(() -> WriteTrace.during(new WriteTrace(), () -> {
                answer(request, response, chain);
                return null;
            }));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            barrier.complete(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<KeystoryException> refusal = response.isCommitted() ? Optional.empty() : refusal(e, request);
            if (refusal.isEmpty()) {
                throw e;
            }
            Refusal.write(request, response, refusal.get());
        }
    }

    /** What is said of an outage, or was to be said by who could not make the answer; empty for a mistake of ours. */
    private static Optional<KeystoryException> refusal(Exception failure, HttpServletRequest request) {
        boolean isWrapped = failure instanceof ServletException && failure.getCause() != null;
        if ((isWrapped ? failure.getCause() : failure) instanceof KeystoryException refusal) {
            LOG.warn("{} {}: nobody else says {}", request.getMethod(), request.getRequestURI(), refusal.code());
            return Optional.of(Outage.told(refusal));
        }
        return DatabaseOutage.isBehind(failure) ? Optional.of(Outage.refusal(failure, request)) : Optional.empty();
    }

    /** Callers behind a trusted proxy name their requests, and may name several alike: the id is never theirs. */
    private EventMetadata metadata(HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        String name = clientAddress.requestName(request).orElse(id);
        return new EventMetadata(Actor.ANONYMOUS, id, name, null, null, clientAddress.of(request), userAgent(request),
                PUT.equals(request.getMethod()) ? PUT : null);
    }

    private static String userAgent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        if (agent == null) {
            return null;
        }
        String printable = CONTROL.matcher(agent).replaceAll("");
        return printable.length() > USER_AGENT_LENGTH ? printable.substring(0, USER_AGENT_LENGTH) : printable;
    }
}
