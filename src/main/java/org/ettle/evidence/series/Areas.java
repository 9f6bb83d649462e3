package org.ettle.evidence.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.springframework.stereotype.Component;

/// The areas that figures tell of: reference data, the same in every Ettle. Councils are those of
/// the partnerships; their other names, and the totals of Scotland, are in `areas.yaml`.
@Component
public class Areas {

    private static final String FILE = "areas.yaml";

    private final Map<String, Area> byKey = new LinkedHashMap<>();
    private final Map<String, Area> byName = new HashMap<>();

    public Areas(Organisations organisations) {
        var file = ContentFile.read(FILE, Written.class);
        for (var nation : file.nations()) {
            add(
                    new Area(
                            nation.key(),
                            nation.code(),
                            nation.title(),
                            Area.Kind.NATION,
                            nation.note()));
        }
        organisations.list().stream()
                .map(Organisation::codes)
                .flatMap(codes -> Optional.ofNullable(codes).stream())
                .forEach(codes -> add(council(codes.council(), file.councils())));
    }

    private record Written(List<Nation> nations, List<Council> councils) {}

    private record Nation(String key, String code, String title, String note) {}

    /// @param code the council's
    private record Council(String code, String title, List<String> alsoCalled) {}

    private Area council(String code, List<Council> written) {
        var named = written.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
        var area = new Area(code, code, named.title(), Area.Kind.COUNCIL, null);
        named.alsoCalled().forEach(name -> byName.put(plain(name), area));
        return area;
    }

    private void add(Area area) {
        byKey.put(area.key(), area);
        byName.put(plain(area.title()), area);
    }

    /// The totals of Scotland first, then the councils by title.
    public List<Area> list() {
        var all = new ArrayList<>(byKey.values());
        all.sort(Comparator.comparing(Area::kind).thenComparing(Area::title));
        return all;
    }

    public List<Area> councils() {
        return list().stream().filter(Area::isCouncil).toList();
    }

    public Optional<Area> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// By a name that publishers use for it, or its code.
    public Optional<Area> named(String name) {
        return find(name.strip()).or(() -> Optional.ofNullable(byName.get(plain(name))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK).replace("&", "and").replaceAll("[\\s,]+", " ").strip();
    }
}
