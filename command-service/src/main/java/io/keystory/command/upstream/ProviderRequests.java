package io.keystory.command.upstream;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.Outbound.Answer;
import io.keystory.platform.outbound.OutboundFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Carries the requests of the OAuth library, to addresses that may be reached and within a time and a size only. */
final class ProviderRequests implements HTTPRequestSender {

    private static final String CONTENT_TYPE = "Content-Type";

    private final Outbound outbound;

    ProviderRequests(Outbound outbound) {
        this.outbound = outbound;
    }

    /** What the provider answers; 503 connector.unreachable when it does not. */
    HTTPResponse answer(HTTPRequest request) {
        request.setAccept("application/json");
        try {
            return request.send(this);
        } catch (NoAnswer e) {
            throw UpstreamRefusal.unreachable(e.getMessage());
        } catch (IOException e) {
            throw UpstreamRefusal.unusable();
        }
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String contentType = headers.remove(CONTENT_TYPE);
        try {
            Answer answer = request.getMethod() == HTTPRequest.Method.GET
                    ? outbound.get(request.getURI(), headers)
                    : outbound.post(request.getURI(), headers, contentType, request.getBody());
            return response(answer);
        } catch (OutboundFailure e) {
            throw new NoAnswer(e.reason().name().toLowerCase(Locale.ROOT), e);
        }
    }

    private static HTTPResponse response(Answer answer) {
        HTTPResponse response = new HTTPResponse(answer.status());
        if (!answer.contentType().isEmpty()) {
            response.setHeader(CONTENT_TYPE, answer.contentType());
        }
        response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return response;
    }

    /** Nobody answered, and why. */
    private static final class NoAnswer extends IOException {

        NoAnswer(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
