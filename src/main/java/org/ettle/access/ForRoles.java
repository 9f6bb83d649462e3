package org.ettle.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may use this route: those who hold one of these roles today, in the organisation for which
/// they signed in. On a method it stands in place of what its controller says.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForRoles {
    Role[] value();
}
