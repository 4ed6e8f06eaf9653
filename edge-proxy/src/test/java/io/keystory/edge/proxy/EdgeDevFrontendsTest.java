package io.keystory.edge.proxy;

import io.keystory.edge.frontend.DevFrontendsOverHttp;
import io.keystory.edge.frontend.DevServers;
import io.keystory.edge.support.FrontDoor;
import java.util.Map;

class EdgeDevFrontendsTest extends DevFrontendsOverHttp {

    @Override
    protected FrontDoor open(DevServers servers) throws Exception {
        EdgeServer server = EdgeServer.start(FrontDoor.settings(Map.of()), new DevFrontendHandler(servers));
        return new FrontDoor(server.port(), server);
    }
}
