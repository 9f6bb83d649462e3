package org.ettle.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whoever does this shows first that it is they, unless they did within the last quarter of an
/// hour (OWASP ASVS 5.0, V7.5.3). The gate asks for it and keeps what was typed.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ConfirmFirst {}
