package io.keystory.edge.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** Says what it was asked: method, target, caller, headers, length of the body. */
final class Echo extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder text = new StringBuilder(request.getMethod() + " " + request.getRequestURI() + "\n");
        text.append("caller " + request.getRemoteAddr() + " " + request.getScheme() + "\n");
        Collections.list(request.getHeaderNames()).forEach(name -> text.append(
                name.toLowerCase() + ": " + String.join(", ", Collections.list(request.getHeaders(name))) + "\n"));
        text.append("named " + request.getAttribute("X-Request-Id") + "\n");
        text.append("shown " + request.getAttribute("Keystory-Internal-Client-Certificate") + "\n");
        text.append("body " + request.getInputStream().readAllBytes().length + "\n");
        response.setContentType("text/plain");
        response.getWriter().print(text);
    }
}
