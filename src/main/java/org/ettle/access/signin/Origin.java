package org.ettle.access.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Where somebody comes from who wants to sign in.
///
/// @param address of the machine that sent the request
/// @param device the word in the cookie by which a browser is known again; empty where it has none
/// @param browser what it is, in words
public record Origin(String address, String device, String browser) {

    private static final int WHOLE_NETWORK = 8;

    /// The network: one IPv4 address, or the half of an IPv6 address that a household shares.
    String network() {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > 4
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, WHOLE_NETWORK))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return "nowhere";
        }
    }

    String deviceFingerprint() {
        return device.isEmpty() ? "no device" : fingerprint("device " + device);
    }

    String networkFingerprint() {
        return fingerprint("network " + network());
    }

    private static String fingerprint(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
