package org.ettle.access.web.provider;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ettle.access.provider.Identity;
import org.ettle.access.provider.Provider;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Speaks with providers: where to send a reader, and whom an answer vouches for. Spring Security
/// verifies what they send (OpenID Connect Core 1.0, section 3.1.3.7). What it lacks here are
/// limits of time, and more than one algorithm of signature.
@Component
class ProviderTalk {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Signed with a key of the provider's own. A shared secret or no signature never counts.
    private static final Set<SignatureAlgorithm> SIGNATURES =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final Map<String, ClientRegistration> registrations = new ConcurrentHashMap<>();
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final RestTemplate patient = new RestTemplate(patient());
    private final OidcAuthorizationCodeAuthenticationProvider verifier = verifier();

    URI whereToAsk(Provider provider, Question question, String returnTo) {
        return URI.create(request(provider, question, returnTo).getAuthorizationRequestUri());
    }

    /// Whether the provider that answered says that it is this one, where it says so (RFC 9207).
    boolean answeredBy(Provider provider, Optional<String> issuer) {
        var says =
                registration(provider)
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("authorization_response_iss_parameter_supported");
        return issuer.map(provider.issuer().toString()::equals).orElse(!Boolean.TRUE.equals(says));
    }

    /// Fetches what the provider says of who signed in, and verifies it.
    ///
    /// @throws org.springframework.security.core.AuthenticationException where it does not hold
    Identity identify(Provider provider, Question question, String returnTo, String code) {
        var exchange =
                new OAuth2AuthorizationExchange(
                        request(provider, question, returnTo),
                        OAuth2AuthorizationResponse.success(code)
                                .redirectUri(returnTo)
                                .state(question.state())
                                .build());
        var verified =
                verifier.authenticate(
                        new OAuth2LoginAuthenticationToken(registration(provider), exchange));
        var user = Objects.requireNonNull(verified).getPrincipal();
        return identity(provider, (OidcUser) Objects.requireNonNull(user));
    }

    private static Identity identity(Provider provider, OidcUser user) {
        var methods = user.getIdToken().getAuthenticationMethods();
        return new Identity(
                provider.issuer(),
                Objects.requireNonNull(user.getSubject()),
                Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null,
                methods != null && methods.contains("mfa"));
    }

    private OAuth2AuthorizationRequest request(
            Provider provider, Question question, String returnTo) {
        var registration = registration(provider);
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        Objects.requireNonNull(
                                registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(returnTo)
                .scopes(registration.getScopes())
                .state(question.state())
                .attributes(it -> {
                    it.put(OidcParameterNames.NONCE, question.nonce());
                    it.put(PkceParameterNames.CODE_VERIFIER, question.verifier());
                })
                .additionalParameters(it -> {
                    it.put(OidcParameterNames.NONCE, question.hashedNonce());
                    it.put(PkceParameterNames.CODE_CHALLENGE, question.challenge());
                    it.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                })
                .build();
    }

    /// The provider is asked for its own description once, when somebody first wants to go there.
    private ClientRegistration registration(Provider provider) {
        return registrations.computeIfAbsent(
                provider.organisation().address(),
                address -> {
                    var known =
                            ClientRegistrations.fromOidcConfiguration(description(provider))
                                    .registrationId(address)
                                    .clientId(provider.clientId())
                                    .clientSecret(provider.clientSecret())
                                    .redirectUri("{baseUrl}")
                                    .scope("openid", "email")
                                    .build();
                    if (!provider.issuer()
                            .toString()
                            .equals(known.getProviderDetails().getIssuerUri())) {
                        throw new IllegalStateException(
                                "Another issuer answers for " + provider + ".");
                    }
                    return known;
                });
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> description(Provider provider) {
        var address = provider.issuer() + "/.well-known/openid-configuration";
        return Objects.requireNonNull(patient.getForObject(URI.create(address), Map.class));
    }

    private OidcAuthorizationCodeAuthenticationProvider verifier() {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(
                RestClient.builder()
                        .requestFactory(patient())
                        .configureMessageConverters(it ->
                                it.addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        var more = new DefaultOAuth2UserService();
        more.setRestOperations(patient);
        var users = new OidcUserService();
        users.setOauth2UserService(more);
        users.setRetrieveUserInfo(it ->
                it.getIdToken().getEmail() == null
                        && it.getClientRegistration()
                                        .getProviderDetails()
                                        .getUserInfoEndpoint()
                                        .getUri()
                                != null);
        var verifier = new OidcAuthorizationCodeAuthenticationProvider(codes, users);
        verifier.setJwtDecoderFactory(registration ->
                decoders.computeIfAbsent(
                        registration.getRegistrationId(), _ -> decoder(registration)));
        return verifier;
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                Objects.requireNonNull(
                                        registration.getProviderDetails().getJwkSetUri()))
                        .restOperations(patient)
                        .jwsAlgorithms(it -> it.addAll(SIGNATURES))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        List.of(
                                new JwtTimestampValidator(),
                                new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private static JdkClientHttpRequestFactory patient() {
        var client =
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
