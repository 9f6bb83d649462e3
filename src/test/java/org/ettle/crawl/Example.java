package org.ettle.crawl;

/// An address to visit and the status that it shall answer with.
public record Example(String address, int status) {}
