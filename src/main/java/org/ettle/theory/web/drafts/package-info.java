/// The editor's pages of drafts. Every order has a page of its own, so all of them work without
/// script, by keyboard and in a narrow window, and what was typed is never lost.
@NullMarked
package org.ettle.theory.web.drafts;

import org.jspecify.annotations.NullMarked;
