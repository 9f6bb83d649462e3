package org.ettle.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route of the API that is not open to all: a program comes in with a token that has this scope
/// and whose person may use the route, which `@ForRoles` or `@ForMembers` says beside it. A cookie
/// never counts there.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForTokens {
    Scope value();
}
