package io.keystory.edge.proxy;

import io.keystory.edge.frontend.Frontends;
import io.keystory.edge.route.Owner;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers for the built frontends. */
final class FrontendHandler extends Handler.Abstract {

    private final Frontends frontends;

    FrontendHandler(Frontends frontends) {
        this.frontends = frontends;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (Admission.of(request).owner() != Owner.FRONTENDS) {
            return false;
        }
        var reply = frontends.reply(Admission.of(request).path(), name -> Admission.headers(request, name));
        Replies.send(reply, request, response, callback);
        return true;
    }
}
