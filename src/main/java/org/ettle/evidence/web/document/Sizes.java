package org.ettle.evidence.web.document;

/// Kinds and sizes of documents in words.
final class Sizes {

    private static final int KILO = 1024;

    private Sizes() {}

    static String kind(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> "PDF";
            case "application/msword",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                    "Word document";
            case "application/vnd.oasis.opendocument.text" -> "OpenDocument text";
            case "application/rtf" -> "RTF";
            case "text/html" -> "Web page";
            case "message/rfc822" -> "E-mail";
            case "text/plain" -> "Plain text";
            default -> "Document";
        };
    }

    static String words(int bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < KILO * KILO
                ? "%d kB".formatted(Math.round(bytes / (double) KILO))
                : "%.1f MB".formatted(bytes / (double) (KILO * KILO));
    }
}
