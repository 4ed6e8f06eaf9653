package io.keystory.command.application.protocol;

import java.net.URI;

/** Addresses of documents that are read from clients. */
final class OutboundAddress {

    private static final int LONGEST = 2048;

    private OutboundAddress() {}

    /** Whether the address is a plain one over TLS; where it leads is looked at when it is connected to. */
    static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null
                    && address.length() <= LONGEST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
