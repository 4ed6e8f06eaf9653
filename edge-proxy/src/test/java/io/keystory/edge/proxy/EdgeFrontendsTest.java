package io.keystory.edge.proxy;

import io.keystory.edge.frontend.FrontendsOverHttp;
import io.keystory.edge.support.FrontDoor;

class EdgeFrontendsTest extends FrontendsOverHttp {

    @Override
    protected FrontDoor.Start kind() {
        return settings -> {
            EdgeServer server = EdgeServer.start(settings);
            return new FrontDoor(server.port(), server);
        };
    }
}
