package org.ettle.access.web.people;

/// A partnership in the national body's list.
///
/// @param href where it can be opened
/// @param open whether somebody looks after it
public record PartnershipLine(String title, String href, boolean open) {}
