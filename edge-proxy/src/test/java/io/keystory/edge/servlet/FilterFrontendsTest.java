package io.keystory.edge.servlet;

import io.keystory.edge.frontend.FrontendsOverHttp;
import io.keystory.edge.support.FrontDoor;

class FilterFrontendsTest extends FrontendsOverHttp {

    @Override
    protected FrontDoor.Start kind() {
        return settings -> TomcatDoor.start(settings, new Echo());
    }
}
