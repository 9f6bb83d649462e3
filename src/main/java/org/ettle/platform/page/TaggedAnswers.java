package org.ettle.platform.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/// Answers that a program may keep as long as it asks each time whether they still hold. The tag is
/// drawn from the bytes themselves, so it changes when and only when they do; Spring answers 304
/// where the asker's is the same.
public final class TaggedAnswers {

    private static final int TAG_BYTES = 16;

    private TaggedAnswers() {}

    public static ResponseEntity<byte[]> of(MediaType type, byte[] bytes) {
        return head(bytes).contentType(type).body(bytes);
    }

    public static BodyBuilder head(byte[] bytes) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag(tag(bytes));
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
