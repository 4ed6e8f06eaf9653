package io.keystory.edge.servlet;

import io.keystory.edge.EdgeSettings;
import io.keystory.edge.support.FrontDoor;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** The filter in the server that the single process uses. */
final class TomcatDoor {

    /** Held, because the level of a logger that nobody holds is forgotten. */
    private static final Logger QUIET = Logger.getLogger("org.apache");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private TomcatDoor() {
    }

    static FrontDoor start(EdgeSettings settings, Servlet behind) throws IOException, LifecycleException {
        return start(new EdgeFilter(settings), behind);
    }

    static FrontDoor start(EdgeFilter filter, Servlet behind) throws IOException, LifecycleException {
        Path base = Files.createTempDirectory("tomcat");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", base.toString());
        Tomcat.addServlet(context, "behind", behind);
        context.addServletMappingDecoded("/", "behind");
        FilterDef definition = new FilterDef();
        definition.setFilterName("edge");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("edge");
        map.addURLPattern("/*");
        context.addFilterMap(map);
        tomcat.start();
        return new FrontDoor(tomcat.getConnector().getLocalPort(), () -> {
            tomcat.stop();
            tomcat.destroy();
        });
    }
}
