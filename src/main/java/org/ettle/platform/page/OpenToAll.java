package org.ettle.platform.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Everybody may use this route, signed in or not. Row security still decides what they see there.
///
/// Every route says who may use it, by this mark or by one of the room `access`, on its method or
/// on its controller. One that does not say it keeps the program from starting.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenToAll {}
