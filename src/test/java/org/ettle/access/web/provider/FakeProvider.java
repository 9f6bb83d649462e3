package org.ettle.access.web.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// A provider of OpenID Connect, as the tests need one: honest unless told to lie. It hands a code
/// out once, and only to whoever can show what the question was made from.
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "ettle";
    static final String SECRET = "a secret that is long enough for a signature with it";

    /// How what it says of somebody is signed.
    enum Signature {
        ITS_OWN,
        NONE,
        SHARED_SECRET,
        STRANGERS_KEY
    }

    private record Granted(MultiValueMap<String, String> asked, String token) {}

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();

    FakeProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext(
                "/.well-known/openid-configuration", it -> answer(it, 200, description()));
        server.createContext(
                "/keys", it -> answer(it, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::handOut);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Somebody signs in here; the code that their browser takes back.
    String signIn(URI asked, Consumer<JWTClaimsSet.Builder> says) {
        return signIn(asked, Signature.ITS_OWN, says);
    }

    String signIn(URI asked, Signature signature, Consumer<JWTClaimsSet.Builder> says) {
        var question = UriComponentsBuilder.fromUri(asked).build().getQueryParams();
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject("subject-1")
                        .claim("nonce", question.getFirst("nonce"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)));
        says.accept(claims);
        var code = UUID.randomUUID().toString();
        codes.put(code, new Granted(question, signed(claims.build(), signature)));
        return code;
    }

    private void handOut(HttpExchange exchange) throws IOException {
        var form =
                UriComponentsBuilder.fromUriString(
                                "?" + new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                        .build()
                        .getQueryParams();
        var granted = codes.remove(Objects.requireNonNullElse(form.getFirst("code"), ""));
        var credentials =
                Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + encoded(SECRET)).getBytes(UTF_8));
        boolean known =
                ("Basic " + credentials)
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (granted == null || !known || !isWhoAsked(granted, form)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                """
                {"access_token":"a","token_type":"Bearer","expires_in":60,"id_token":"%s"}
                """
                        .formatted(granted.token()));
    }

    private static boolean isWhoAsked(Granted granted, MultiValueMap<String, String> form) {
        var verifier = Objects.requireNonNullElse(form.getFirst("code_verifier"), "");
        return hashed(verifier).equals(granted.asked().getFirst("code_challenge"))
                && "S256".equals(granted.asked().getFirst("code_challenge_method"));
    }

    private String signed(JWTClaimsSet claims, Signature signature) {
        try {
            return switch (signature) {
                case ITS_OWN -> signed(claims, key);
                case STRANGERS_KEY -> signed(claims, newKey());
                case NONE -> new PlainJWT(claims).serialize();
                case SHARED_SECRET -> {
                    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    token.sign(new MACSigner(SECRET.getBytes(UTF_8)));
                    yield token.serialize();
                }
            };
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private String description() {
        return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","subject_types_supported":["public"],
         "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
        """
                .formatted(issuer());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String hashed(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
