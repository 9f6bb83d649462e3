package org.ettle.theory.web.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.ForTokens;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.ettle.theory.MapVersion;
import org.ettle.theory.draft.Drafts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Drafts of the organisation of the token, to read.
@RestController
@ForRoles(Role.MAP_EDITOR)
@ForTokens(Scope.DRAFTS_READ)
@RequestMapping("/api/v1/drafts")
class DraftApi {

    private static final int TAG_BYTES = 16;

    private final Drafts drafts;
    private final OrderReader json;

    DraftApi(Drafts drafts, OrderReader json) {
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<byte[]> list() {
        return answer(
                new DraftDocument.Shelf(drafts.list().stream().map(DraftDocument::brief).toList()));
    }

    /// Its ETag begins with the revision, which an order sends back in If-Match. The rest changes
    /// with what does not count as an edit, such as asking for a review.
    @GetMapping("/{draft}")
    ResponseEntity<byte[]> draft(@PathVariable UUID draft) {
        var found = drafts.get(new MapVersion.Id(draft));
        var body = json.write(DraftDocument.whole(found));
        return ResponseEntity.ok()
                .eTag("\"" + found.revision() + "." + fingerprint(body) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @GetMapping("/{draft}/edits")
    ResponseEntity<byte[]> edits(@PathVariable UUID draft) {
        var made = drafts.edits(new MapVersion.Id(draft));
        return answer(
                new DraftDocument.Edits(made.stream().map(DraftDocument.EditMade::of).toList()));
    }

    @GetMapping("/{draft}/comments")
    ResponseEntity<byte[]> comments(@PathVariable UUID draft) {
        var said = drafts.comments(new MapVersion.Id(draft));
        return answer(
                new DraftDocument.Comments(said.stream().map(DraftDocument.Said::of).toList()));
    }

    private ResponseEntity<byte[]> answer(Object document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.write(document));
    }

    private static String fingerprint(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
