package io.keystory.edge.servlet;

import io.keystory.edge.EdgeSettings;
import io.keystory.edge.frontend.DevFrontendsOverHttp;
import io.keystory.edge.frontend.DevServers;
import io.keystory.edge.support.FrontDoor;
import java.util.Map;

class FilterDevFrontendsTest extends DevFrontendsOverHttp {

    @Override
    protected FrontDoor open(DevServers servers) throws Exception {
        EdgeSettings settings = FrontDoor.settings(Map.of());
        EdgeFilter filter = new EdgeFilter(settings.gate(), new DevFrontends(servers), settings.bodyLimit());
        return TomcatDoor.start(filter, new Echo());
    }
}
