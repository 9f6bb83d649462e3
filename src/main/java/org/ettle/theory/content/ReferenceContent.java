package org.ettle.theory.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.theory.Answer;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.MapVersion;

/// Brings the maps in the content files into the store, for the organisation that keeps them.
///
/// Loading again changes nothing. A file that differs from what is published is refused, because a
/// published version is never changed: its author gives the new wording a new version.
final class ReferenceContent {

    private final ChangeMaps maps;
    private final List<String> faults = new ArrayList<>();

    ReferenceContent(ChangeMaps maps) {
        this.maps = maps;
    }

    /// @throws ContentFaults naming everything that stands in the way; what was loaded before it
    ///   stays
    void load(ContentFiles.Folder folder) {
        var content = ContentFiles.read(folder);
        var program = Asker.theProgram(content.map().owner(), "loading reference content");
        Askers.run(program, () -> load(content));
        if (!faults.isEmpty()) {
            throw new ContentFaults(faults);
        }
    }

    private void load(ContentFiles.Content content) {
        var map = begun(content.map());
        var kept = new TreeMap<String, MapVersion>();
        for (int i = 0; i < content.versions().size(); i++) {
            var version = version(map, content.files().get(i), content.versions().get(i));
            kept.put(version.name(), version);
        }
        content.crosswalks().forEach(crosswalk -> relate(crosswalk, kept));
    }

    private ChangeMap begun(ChangeMap map) {
        return maps.find(map.address())
                .filter(kept -> kept.owner().equals(map.owner()))
                .orElseGet(() -> {
                    done(maps.begin(map));
                    return map;
                });
    }

    private MapVersion version(ChangeMap map, String file, MapVersion written) {
        var kept = find(map, written.name()).orElseGet(() -> recorded(map, written));
        var differing = Differences.between(written, kept);
        if (!differing.isEmpty()) {
            faults.add(
                    file
                            + " differs from the version "
                            + kept.name()
                            + " that is already here, in: "
                            + String.join(", ", differing)
                            + ". Put the file back as it was, and give the change a version of its"
                            + " own");
        } else if (!kept.isPublished()) {
            done(maps.publish(kept.id(), "It is published by its source."));
        }
        return kept;
    }

    private MapVersion recorded(ChangeMap map, MapVersion written) {
        done(maps.record(written.of(map.id())));
        return find(map, written.name()).orElseThrow();
    }

    private Optional<MapVersion> find(ChangeMap map, String name) {
        return maps.versions(map.id()).stream()
                .filter(version -> version.name().equals(name))
                .findFirst();
    }

    private void relate(CrosswalkFile.Written written, Map<String, MapVersion> versions) {
        var from = versions.get(written.from());
        var to = versions.get(written.to());
        if (from == null || to == null) {
            faults.add(
                    "the crosswalk from "
                            + written.from()
                            + " to "
                            + written.to()
                            + " names a version that no file has");
            return;
        }
        var crosswalk = written.between(from.id(), to.id());
        maps.findCrosswalk(from.id(), to.id())
                .ifPresentOrElse(
                        kept -> same(written, kept, crosswalk), () -> done(maps.relate(crosswalk)));
    }

    private void same(CrosswalkFile.Written written, Crosswalk kept, Crosswalk crosswalk) {
        if (!kept.equals(crosswalk)) {
            faults.add(
                    "the crosswalk from "
                            + written.from()
                            + " to "
                            + written.to()
                            + " differs from the one that is already here, which cannot be"
                            + " changed. Put it back as it was");
        }
    }

    private void done(Answer answer) {
        if (answer instanceof Answer.Refused(var reason)) {
            faults.add("the store refused: " + reason);
        }
    }
}
