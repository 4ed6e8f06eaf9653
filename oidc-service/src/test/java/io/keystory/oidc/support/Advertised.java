package io.keystory.oidc.support;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What discovery tells that the provider can do. */
public final class Advertised {

    private Advertised() {}

    public static JsonNode metadata() {
        return TestProvider.running().calls().get("/oidc/.well-known/openid-configuration").json();
    }

    /** The values of a member. */
    public static List<String> values(String member) {
        return StreamSupport.stream(metadata().path(member).spliterator(), false).map(JsonNode::asString).toList();
    }
}
