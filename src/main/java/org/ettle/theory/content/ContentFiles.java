package org.ettle.theory.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The files of a map as their author wrote them. All faults of all files are found in one reading.
final class ContentFiles {

    private static final String INDEX = "map.yaml";

    private final YAMLMapper yaml =
            YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private final Folder folder;
    private final List<String> faults = new ArrayList<>();

    private ContentFiles(Folder folder) {
        this.folder = folder;
    }

    /// Where the files are.
    interface Folder {

        /// The content of the file; null when it is not there.
        @Nullable InputStream open(String file) throws IOException;
    }

    /// @param versions drafts, oldest first, each in the file of the same place in `files`
    record Content(
            ChangeMap map,
            List<String> files,
            List<MapVersion> versions,
            List<CrosswalkFile.Written> crosswalks) {

        Content {
            files = List.copyOf(files);
            versions = List.copyOf(versions);
            crosswalks = List.copyOf(crosswalks);
        }
    }

    /// @throws ContentFaults naming every fault of every file
    static Content read(Folder folder) {
        var files = new ContentFiles(folder);
        var content = files.content();
        if (content.isEmpty() || !files.faults.isEmpty()) {
            throw new ContentFaults(files.faults);
        }
        return content.get();
    }

    private Optional<Content> content() {
        return open(INDEX).flatMap(this::content);
    }

    private Optional<Content> content(Entry index) {
        var map = index.make(() -> map(index));
        var names = index.texts("versions");
        var crosswalks = open(index.text("crosswalks")).map(CrosswalkFile::read);
        index.noMore();
        var id = map.map(ChangeMap::id).orElseGet(ChangeMap.Id::fresh);
        var versions = names.stream().flatMap(name -> version(name, id).stream()).toList();
        return map.map(whole -> new Content(whole, names, versions, crosswalks.orElse(List.of())));
    }

    private static ChangeMap map(Entry index) {
        var owner = index.entry("organisation");
        owner.text("name");
        var organisation = new OrganisationId(UUID.fromString(owner.text("id")));
        owner.noMore();
        return new ChangeMap(
                ChangeMap.Id.fresh(),
                organisation,
                index.text("address"),
                index.text("title"),
                index.text("about"));
    }

    private Optional<MapVersion> version(String name, ChangeMap.Id map) {
        return open(name).flatMap(file -> VersionFile.read(file, map));
    }

    private Optional<Entry> open(String name) {
        try (var stream = folder.open(name)) {
            if (stream == null) {
                faults.add(name + " is not there");
                return Optional.empty();
            }
            JsonNode tree = yaml.readTree(stream);
            return Optional.of(new Entry(name, tree, faults));
        } catch (JacksonException unreadable) {
            faults.add(
                    name
                            + ", line "
                            + unreadable.getLocation().getLineNr()
                            + " cannot be read: "
                            + unreadable.getOriginalMessage());
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
