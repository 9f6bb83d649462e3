/// What is asked of every page, one question to a class. Each is shown to catch a planted fault.
@NullMarked
package org.ettle.crawl.judge;

import org.jspecify.annotations.NullMarked;
