package org.ettle.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.coverage.Told;
import org.ettle.judgement.sufficiency.EvidenceSummary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The evidence that a judgement froze.
///
/// @param all in the order of their names
public record Inputs(List<Input> all) {

    /// The council areas, which evidence on Scotland as a whole covers.
    private static final int AREAS_OF_SCOTLAND = 32;

    private static final String SCOTLAND = "S92000003";
    private static final String FORM = "ettle judgement inputs 1";

    public Inputs {
        all =
                all.stream()
                        .sorted(
                                Comparator.comparing((Input it) -> it.organisation().toString())
                                        .thenComparing(it -> it.bearing().toString()))
                        .toList();
    }

    /// Invented evidence bears nothing but an invented judgement.
    public static Inputs of(List<Told> told, boolean demonstration) {
        var voices = new HashMap<String, Integer>();
        var inputs = new ArrayList<Input>();
        for (var each : told) {
            if (demonstration || !each.demonstration()) {
                voices.putIfAbsent(each.voice(), voices.size() + 1);
                inputs.add(
                        new Input(
                                each.organisation(),
                                each.bearing(),
                                each.source(),
                                each.passage(),
                                each.kind(),
                                Objects.requireNonNull(voices.get(each.voice())),
                                each.stance(),
                                each.directness(),
                                each.year(),
                                each.area(),
                                each.demonstration()));
            }
        }
        return new Inputs(inputs);
    }

    public int size() {
        return all.size();
    }

    public Inputs without(Bearing.Id bearing) {
        return new Inputs(all.stream().filter(it -> !it.bearing().equals(bearing)).toList());
    }

    /// Context tells neither way, so nothing can be rated by it and it is not counted.
    public EvidenceSummary summary(boolean contrarySearched) {
        var kinds = new EnumMap<SourceKind, Integer>(SourceKind.class);
        var voices = new HashSet<Integer>();
        var areas = new HashSet<String>();
        Integer newest = null;
        for (var each : all) {
            if (each.stance() != Stance.CONTEXT) {
                kinds.merge(each.kind(), 1, Integer::sum);
                voices.add(each.voice());
                if (each.area() != null) {
                    areas.add(each.area());
                }
                var year = each.year();
                newest = year == null || (newest != null && newest >= year) ? newest : year;
            }
        }
        return new EvidenceSummary(
                kinds,
                voices.size(),
                newest,
                areas.contains(SCOTLAND) ? AREAS_OF_SCOTLAND : areas.size(),
                contrarySearched);
    }

    /// Of everything that is frozen.
    public InputsHash hash() {
        return new CanonicalForm(FORM)
                .inAnyOrder(
                        all,
                        (form, it) ->
                                form.text(it.organisation().toString())
                                        .text(it.bearing().toString())
                                        .text(it.source().toString())
                                        .text(it.passage() == null ? null : it.passage().toString())
                                        .name(it.kind())
                                        .number((long) it.voice())
                                        .name(it.stance())
                                        .name(it.directness())
                                        .number(it.year())
                                        .text(it.area())
                                        .flag(it.demonstration()))
                .hash();
    }

    /// As JSON, for the statement that freezes them.
    public String written() {
        return JsonMapper.shared().writeValueAsString(all.stream().map(Inputs::written).toList());
    }

    private static Map<String, @Nullable Object> written(Input input) {
        var written = new HashMap<String, @Nullable Object>();
        written.put("organisation", input.organisation().toString());
        written.put("bearing", input.bearing().toString());
        written.put("source", input.source().toString());
        written.put("passage", input.passage() == null ? null : input.passage().toString());
        written.put("kind", input.kind().name());
        written.put("voice", input.voice());
        written.put("stance", input.stance().name());
        written.put("directness", input.directness().name());
        written.put("year", input.year());
        written.put("area", input.area());
        written.put("demonstration", input.demonstration());
        return written;
    }
}
