package io.keystory.platform.web.error;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Answers what the server refuses before any filter sees it, such as an address it cannot parse, like every error. */
public final class UnparsedRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Report.class.getName());
            host.getPipeline().addValve(new Report());
        });
    }

    /** Found by its name, so that the server does not add one of its own. */
    static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                boolean isOurFault = response.getStatus() >= 500;
                Refusal.write(request, response, isOurFault ? "request.internal_error" : "request.invalid",
                        response.getStatus());
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("Nobody waits for the answer any more", e);
            }
        }
    }
}
