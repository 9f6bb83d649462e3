package org.ettle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.ettle.platform.page.TurnedAway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/// What Spring Security does here: it refuses requests that no browser of ours would send, and
/// forms that another site made. Who somebody is, and what they may do, this room knows itself.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain filters(HttpSecurity http) throws Exception {
        return http.csrf(forms ->
                        forms.csrfTokenRepository(new FormTokens())
                                // Programs bring a token of their own, never a cookie.
                                .ignoringRequestMatchers("/api/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(it ->
                        it.accessDeniedHandler(
                                (request, response, _) -> refuseForm(request, response)))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /// A form whose word does not fit, most often because its page was open for very long.
    private static void refuseForm(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new TurnedAway(
                        HttpStatus.FORBIDDEN.value(),
                        "This form is out of date",
                        "The page was open for too long, or it did not come from Ettle."
                                + " Nothing was saved.",
                        List.of(
                                "Go back and copy what you typed.",
                                "Reload the page, and send the form again."))
                .leaveIn(request);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /// There is no sign-in but the one of this room; without this, Boot would make up a user.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
