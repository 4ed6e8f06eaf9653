package io.keystory.edge.servlet;

import io.keystory.edge.EdgeSettings;
import io.keystory.edge.frontend.DevServers;
import io.keystory.edge.frontend.Frontends;
import io.keystory.edge.frontend.Reply;
import io.keystory.edge.guard.Arrival;
import io.keystory.edge.guard.BodyTooLargeException;
import io.keystory.edge.guard.ForwardingHeaders;
import io.keystory.edge.guard.Gate;
import io.keystory.edge.guard.Verdict;
import io.keystory.edge.route.Owner;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * The front door of the single process: refuses what the edge refuses, answers for the frontends, and passes on every
 * other request with the caller's own address and without anybody's forged headers. It must come before all other
 * filters.
 */
public final class EdgeFilter implements Filter {

    private final Gate gate;
    private final FrontendExchange frontends;
    private final long bodyLimit;

    /** The filter that the settings describe. */
    public EdgeFilter(EdgeSettings settings) {
        this(settings.gate(), exchange(settings), settings.bodyLimit());
    }

    EdgeFilter(Gate gate, FrontendExchange frontends, long bodyLimit) {
        this.gate = gate;
        this.frontends = frontends;
        this.bodyLimit = bodyLimit;
    }

    static FrontendExchange built(Frontends frontends) {
        return (path, request, response) ->
                Replies.send(frontends.reply(path, name -> headers(request, name)), request, response);
    }

    private static FrontendExchange exchange(EdgeSettings settings) {
        return settings.isDevelopment() ? new DevFrontends(new DevServers())
                : built(new Frontends(settings.frontends()));
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        switch (gate.judge(arrival(request))) {
            case Verdict.Refused refused -> {
                response.setHeader(ForwardingHeaders.REQUEST_ID, refused.requestId());
                Replies.send(Reply.of(refused.refusal()), request, response);
            }
            case Verdict.Admitted admitted -> {
                ForwardingHeaders.ofAnswer(admitted).forEach(response::setHeader);
                request.setAttribute(ForwardingHeaders.REQUEST_ID, admitted.requestId());
                request.setAttribute(ForwardingHeaders.HOST, admitted.caller().host());
                request.setAttribute(ForwardingHeaders.CLIENT_CERTIFICATE, admitted.certificate().base64());
                pass(admitted, request, response, chain);
            }
        }
    }

    private void pass(Verdict.Admitted admitted, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        if (admitted.owner() == Owner.FRONTENDS) {
            frontends.answer(admitted.path(), request, response);
            return;
        }
        try {
            chain.doFilter(new AdmittedRequest(request, response, admitted, bodyLimit), response);
        } catch (BodyTooLargeException refused) {
            // It was answered when the limit was passed.
        }
    }

    private static Arrival arrival(HttpServletRequest request) {
        return new Arrival(request.getMethod(), request.getRequestURI(), request.getRemoteAddr(), request.getScheme(),
                request.getContentLengthLong(), name -> headers(request, name));
    }

    static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
