package org.ettle.platform.page;

/// How much may be sent to some addresses, where that is more than everywhere else.
///
/// @param address a pattern, such as `/evidence/sources/*/documents`
/// @param title what a page says first of something larger
/// @param words what it says then
public record UploadLimit(String address, long bytes, String title, String words) {}
