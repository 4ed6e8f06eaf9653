package io.keystory.edge.proxy;

import io.keystory.edge.frontend.Body;
import io.keystory.edge.frontend.Reply;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends a reply through the edge's server. */
final class Replies {

    private Replies() {
    }

    static void send(Reply reply, Request request, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable fields = response.getHeaders();
        reply.headers().forEach(fields::put);
        if (reply.status() == 304) {
            response.write(true, null, callback);
            return;
        }
        fields.put(HttpHeader.CONTENT_LENGTH, reply.body().length());
        if (request.getMethod().equals("HEAD")) {
            response.write(true, null, callback);
            return;
        }
        switch (reply.body()) {
            case Body.Bytes bytes -> response.write(true, ByteBuffer.wrap(bytes.content()), callback);
            case Body.LargeFile large ->
                    Content.copy(Content.Source.from(large.file()), response, callback);
        }
    }
}
