package org.ettle.access.web.signin;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration implements WebMvcConfigurer {

    private static final int BEHIND_THE_GATE = 1;

    private final Confirmation confirmation;

    ConfirmationConfiguration(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(confirmation).order(BEHIND_THE_GATE);
    }
}
