package io.keystory.platform.hook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An operation of the Management API as hooks are told of it.
 *
 * @param route with parameters after a colon, as the compatible API writes it
 * @param status what the operation answers
 */
record Operation(String method, String route, Map<String, String> params, int status) {

    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        String path = "/api" + route;
        for (Map.Entry<String, String> param : params.entrySet()) {
            path = path.replace(":" + param.getKey(), param.getValue());
        }
        told.put("path", path);
        told.put("method", method);
        told.put("status", status);
        told.put("params", params);
        told.put("matchedRoute", route);
        return told;
    }
}
