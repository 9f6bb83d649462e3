@NullMarked
package org.ettle.theory.web;

import org.jspecify.annotations.NullMarked;
