package org.ettle.crawl;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;

/// A page as a browser shows it in one state.
///
/// @param requests what the browser asked for
/// @param complaints what the browser's console held against the page
public record Sight(
        Answer answer, State state, Page page, List<Request> requests, List<String> complaints) {}
