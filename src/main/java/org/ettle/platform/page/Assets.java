package org.ettle.platform.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The stylesheets, scripts, fonts and pictures of the pages. Each has a fingerprint of its content
/// in its name, so browsers keep it for ever and never show an old one.
public final class Assets {

    /// Where assets are served.
    static final String ROOT = "/assets/";

    private static final Map<String, String> NAMES = readNames("/static/assets/manifest.json");

    private Assets() {}

    /// The address of an asset by its plain name ("ettle.css").
    ///
    /// @throws IllegalArgumentException when the build makes no such asset
    public static String address(String name) {
        var printed = NAMES.get(name);
        if (printed == null) {
            throw new IllegalArgumentException(
                    "The build makes no asset " + name + "; it makes " + NAMES.keySet());
        }
        return ROOT + printed;
    }

    private static Map<String, String> readNames(String manifest) {
        try (var stream = Assets.class.getResourceAsStream(manifest)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The assets of the pages are missing: build with Maven, which runs web/build.mjs");
            }
            return JsonMapper.shared().readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
