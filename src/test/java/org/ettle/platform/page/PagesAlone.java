package org.ettle.platform.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ComponentScan;

/// Starts the platform of the pages on a free port, with the real server, no database and nobody
/// who signs in.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PagesAlone.Program.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@interface PagesAlone {

    /// Marked as a part of tests, so that a test of the whole program does not find it.
    @TestComponent
    @SpringBootConfiguration
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class},
            excludeName = {
                "org.springframework.modulith.runtime.autoconfigure"
                        + ".SpringModulithRuntimeAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
                "org.springframework.boot.security.autoconfigure"
                        + ".UserDetailsServiceAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet"
                        + ".ServletWebSecurityAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet"
                        + ".SecurityFilterAutoConfiguration"
            })
    @ComponentScan(basePackageClasses = Html.class)
    class Program {}
}
