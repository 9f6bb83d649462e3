package org.ettle.evidence.web.document;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.evidence.Source;
import org.ettle.evidence.document.Documents;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Documents as they came, to take away. A browser is told to save them and never to show them:
/// whatever kind a document is, it goes as bytes without meaning.
@RestController
@ForMembers
class DocumentFiles {

    private final Documents documents;

    DocumentFiles(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/evidence/sources/{source}/documents/{hash}")
    ResponseEntity<byte[]> original(@PathVariable UUID source, @PathVariable String hash) {
        var original = documents.original(new Source.Id(source), hash);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; sandbox; frame-ancestors 'none'")
                .body(original.bytes());
    }
}
