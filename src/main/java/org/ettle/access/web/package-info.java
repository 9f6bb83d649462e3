/// Signing in, and the one place that decides who may use which route.
@NullMarked
package org.ettle.access.web;

import org.jspecify.annotations.NullMarked;
