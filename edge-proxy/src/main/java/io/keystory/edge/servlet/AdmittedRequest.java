package io.keystory.edge.servlet;

import io.keystory.edge.frontend.Reply;
import io.keystory.edge.guard.ForwardingHeaders;
import io.keystory.edge.guard.Refusal;
import io.keystory.edge.guard.Verdict;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;

/** A request as the rest of the process may see it: the caller's own address, no forged headers, a bounded body. */
final class AdmittedRequest extends HttpServletRequestWrapper {

    private final HttpServletResponse response;
    private final Verdict.Admitted admitted;
    private final long bodyLimit;
    private ServletInputStream body;

    AdmittedRequest(HttpServletRequest request, HttpServletResponse response, Verdict.Admitted admitted,
            long bodyLimit) {
        super(request);
        this.response = response;
        this.admitted = admitted;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public String getRequestURI() {
        return admitted.path().value();
    }

    @Override
    public String getRemoteAddr() {
        return admitted.caller().address().getHostAddress();
    }

    @Override
    public String getRemoteHost() {
        return getRemoteAddr();
    }

    @Override
    public String getServerName() {
        return admitted.caller().host().replaceFirst(":\\d+$", "");
    }

    @Override
    public String getScheme() {
        return admitted.caller().scheme();
    }

    @Override
    public boolean isSecure() {
        return getScheme().equals("https");
    }

    @Override
    public String getHeader(String name) {
        Enumeration<String> values = getHeaders(name);
        return values.hasMoreElements() ? values.nextElement() : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (name.equalsIgnoreCase(ForwardingHeaders.REQUEST_ID)) {
            return Collections.enumeration(List.of(admitted.requestId()));
        }
        return ForwardingHeaders.isDropped(admitted, name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(name -> ForwardingHeaders.isDropped(admitted, name));
        names.add(ForwardingHeaders.REQUEST_ID);
        return Collections.enumeration(names);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (getContentLengthLong() >= 0) {
            return super.getInputStream();
        }
        body = body == null ? new BoundedBody(super.getInputStream(), bodyLimit, this::refuseBody) : body;
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String charset = Objects.requireNonNullElse(getCharacterEncoding(), "UTF-8");
        return new BufferedReader(new InputStreamReader(getInputStream(), Charset.forName(charset)));
    }

    /** Answers at once and closes, because whoever reads the body would turn the failure into another answer. */
    private void refuseBody() throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            ForwardingHeaders.ofAnswer(admitted).forEach(response::setHeader);
            response.setHeader("Connection", "close");
            Replies.send(Reply.of(Refusal.tooLarge(bodyLimit)), this, response);
            response.getOutputStream().close();
        }
    }
}
