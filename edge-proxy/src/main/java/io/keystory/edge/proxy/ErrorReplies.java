package io.keystory.edge.proxy;

import io.keystory.edge.frontend.Reply;
import io.keystory.edge.guard.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses, before or after our handlers, in the shape of all other refusals. */
final class ErrorReplies extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Replies.send(Reply.of(refusal(response.getStatus())), request, response, callback);
        return true;
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        return ByteBuffer.wrap(refusal(status).json().getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(int status) {
        return status == 503 ? Refusal.overloaded() : Refusal.other(status);
    }
}
