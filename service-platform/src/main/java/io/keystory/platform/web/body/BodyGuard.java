package io.keystory.platform.web.body;

import io.keystory.platform.web.error.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that are too large, and text that cannot be stored, wherever in the input it is. */
public final class BodyGuard extends OncePerRequestFilter {

    private static final int LIMIT = 1024 * 1024;
    private static final int UPLOAD_LIMIT = 9 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > (isUpload(request) ? UPLOAD_LIMIT : LIMIT)) {
            Refusal.write(request, response, "request.too_large", 413);
        } else if (type(request).contains("*")) {
            Refusal.write(request, response, "request.general", 415, "Content-Type must be that of the body");
        } else if (hasNul(request.getRequestURI()) || hasNul(request.getQueryString())) {
            Refusal.write(request, response, BodyText.refusal());
        } else {
            chain.doFilter(new Guarded(request), response);
        }
    }

    private static boolean hasNul(String encoded) {
        return encoded != null && encoded.contains("%00");
    }

    /** Files are read by the server itself, which stops at what a part may have. */
    private static boolean isUpload(HttpServletRequest request) {
        return type(request).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** Also what is some JSON, such as {@code application/scim+json}, since it is read as JSON is. */
    private static boolean isJson(HttpServletRequest request) {
        return type(request).contains("json");
    }

    /** In small letters and without parameters; empty where there is none. */
    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static final class Guarded extends HttpServletRequestWrapper {

        private ServletInputStream body;

        Guarded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new GuardedBody(super.getInputStream(), new BodyText(LIMIT, isJson(this)));
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class GuardedBody extends ServletInputStream {

        private final ServletInputStream body;
        private final BodyText text;

        GuardedBody(ServletInputStream body, BodyText text) {
            this.body = body;
            this.text = text;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            if (next >= 0) {
                text.accept((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                text.accept(buffer[i]);
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
