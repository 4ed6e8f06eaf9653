package io.keystory.edge.guard;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses that share their first bits, written {@code 10.0.0.0/8} or as one address. */
record AddressRange(int addressBits, int fixedBits, BigInteger prefix) {

    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits = address.getAddress().length * 8;
        int fixed = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (fixed < 0 || fixed > bits) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        return new AddressRange(bits, fixed, prefix(address, fixed));
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length * 8 == addressBits && prefix(address, fixedBits).equals(prefix);
    }

    private static BigInteger prefix(InetAddress address, int fixedBits) {
        byte[] bytes = address.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - fixedBits);
    }
}
