package org.ettle.platform.once;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.springframework.http.RequestEntity;

/// A request as its sender named it.
///
/// @param route method and address
/// @param fingerprint of the body
record NamedRequest(
        OrganisationId organisation, UUID person, String route, String key, String fingerprint) {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");

    /// Nothing where the request has no name that can be kept.
    static Optional<NamedRequest> of(RequestEntity<byte[]> request) {
        var asker = Askers.get();
        return Optional.ofNullable(request.getHeaders().getFirst(HEADER))
                .map(String::strip)
                .filter(key -> KEY.matcher(key).matches())
                .map(key ->
                        new NamedRequest(
                                Objects.requireNonNull(asker.organisation()),
                                Objects.requireNonNull(asker.person()),
                                request.getMethod() + " " + request.getUrl().getRawPath(),
                                key,
                                fingerprint(request)));
    }

    /// Stands for the name in the one space of locks that all share. It is drawn from a strong
    /// digest, so nobody can find another request that stands in the way of this one.
    long lock() {
        var whole = String.join("\n", organisation.toString(), person.toString(), route, key);
        return ByteBuffer.wrap(digest(whole.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static String fingerprint(RequestEntity<byte[]> request) {
        var body = request.getBody();
        return HexFormat.of().formatHex(digest(body == null ? new byte[0] : body));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
