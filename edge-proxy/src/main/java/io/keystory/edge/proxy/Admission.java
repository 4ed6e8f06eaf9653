package io.keystory.edge.proxy;

import io.keystory.edge.frontend.Reply;
import io.keystory.edge.guard.Arrival;
import io.keystory.edge.guard.ForwardingHeaders;
import io.keystory.edge.guard.Gate;
import io.keystory.edge.guard.Verdict;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Asks the gate first; what it admits goes on with the verdict attached, the rest is answered here. */
final class Admission extends Handler.Wrapper {

    private static final String VERDICT = Admission.class.getName();

    private final Gate gate;

    Admission(Gate gate, Handler handler) {
        super(handler);
        this.gate = gate;
    }

    /** The verdict on a request that has come this far. */
    static Verdict.Admitted of(Request request) {
        return (Verdict.Admitted) request.getAttribute(VERDICT);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        switch (gate.judge(arrival(request))) {
            case Verdict.Refused refused -> {
                response.getHeaders().put(ForwardingHeaders.REQUEST_ID, refused.requestId());
                Replies.send(Reply.of(refused.refusal()), request, response, RestOfBody.before(request, callback));
                return true;
            }
            case Verdict.Admitted admitted -> {
                ForwardingHeaders.ofAnswer(admitted).forEach(response.getHeaders()::put);
                request.setAttribute(VERDICT, admitted);
                return super.handle(request, response, callback);
            }
        }
    }

    private static Arrival arrival(Request request) {
        return new Arrival(request.getMethod(), request.getHttpURI().getPath(), Request.getRemoteAddr(request),
                request.isSecure() ? "https" : "http", request.getLength(), name -> headers(request, name));
    }

    static List<String> headers(Request request, String name) {
        return request.getHeaders().getValuesList(name);
    }
}
