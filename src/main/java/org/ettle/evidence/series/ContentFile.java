package org.ettle.evidence.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Files that the program brings along, read into records that say what may stand in them. A field
/// that no record has, or one that is missing, is a fault of the build.
public final class ContentFile {

    private static final String FOLDER = "/content/evidence/";
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ContentFile() {}

    public static <T> T read(String name, Class<T> type) {
        try (var stream = open(name)) {
            return YAML.readValue(stream, type);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    public static byte[] bytes(String name) {
        try (var stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static InputStream open(String name) {
        var stream = ContentFile.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException(FOLDER + name + " is not in the program");
        }
        return stream;
    }
}
