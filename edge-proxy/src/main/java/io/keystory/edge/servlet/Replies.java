package io.keystory.edge.servlet;

import io.keystory.edge.frontend.Body;
import io.keystory.edge.frontend.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;

/** Sends a reply through a servlet container. */
final class Replies {

    private Replies() {
    }

    static void send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.status() == HttpServletResponse.SC_NOT_MODIFIED) {
            return;
        }
        response.setContentLengthLong(reply.body().length());
        if (!request.getMethod().equals("HEAD")) {
            switch (reply.body()) {
                case Body.Bytes bytes -> response.getOutputStream().write(bytes.content());
                case Body.LargeFile large -> Files.copy(large.file(), response.getOutputStream());
            }
        }
    }
}
