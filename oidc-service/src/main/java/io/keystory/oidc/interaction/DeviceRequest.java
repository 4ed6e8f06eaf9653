package io.keystory.oidc.interaction;

import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.interaction.request.ClientRequest;
import io.keystory.oidc.interaction.request.ReturnAddress;
import io.keystory.oidc.token.device.PendingDevices.Device;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The request of a device as that of a browser, which ends on a page of ours instead of at the application. */
final class DeviceRequest {

    private static final String ID = "device_code_id";

    private DeviceRequest() {}

    /** The request that lets the device in. */
    static ClientRequest of(Client client, Device device, String origin) {
        List<String> scopes = device.scopes().stream()
                .filter(scope -> client.allowsGrant("refresh_token") || !scope.equals("offline_access"))
                .toList();
        AuthorizationRequest request = new AuthorizationRequest(origin + "/device/success", "query", scopes,
                device.resources(), null, null, null, null, List.of(), null, null, Map.of(ID, device.id()),
                null, null, null);
        return new ClientRequest(client, request, null, null, ReturnAddress.of(request, client.id()));
    }

    /** The device that a request is for; empty for those of browsers, which cannot say that they are for one. */
    static Optional<String> id(AuthorizationRequest request) {
        return Optional.ofNullable(request.pageParameters().get(ID));
    }
}
