package io.keystory.command.sentinel;

import io.keystory.platform.RequestContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/** Where the running request comes from, as far as attempts are counted by it. */
public final class ClientNetwork {

    private ClientNetwork() {}

    /** The address, or the network of 64 bits for version 6; empty for this machine, which is its operator's. */
    public static Optional<String> current() {
        return Optional.ofNullable(RequestContext.currentMetadata().ip())
                .map(InetAddress::ofLiteral)
                .filter(address -> !address.isLoopbackAddress())
                .map(address -> HexFormat.of().formatHex(
                        address.getAddress(), 0, address instanceof Inet6Address ? 8 : 4));
    }
}
