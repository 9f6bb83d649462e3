package org.ettle.judgement.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.ettle.access.AccessSettings;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.analysis.Analyses;
import org.ettle.judgement.body.Bodies;
import org.ettle.judgement.learning.Decisions;
import org.ettle.judgement.trace.Traces;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Loads judgements to try Ettle with at the start, unless `ettle.content` or `ettle.demo` is
/// false.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ettle.content", matchIfMissing = true)
class DemonstrationAtStart {

    private static final String JUDGEMENTS = "/content/judgement/demonstration.yaml";
    private static final String ANALYSIS = "/content/judgement/analysis.yaml";
    private static final List<String> TRACES =
            List.of("/content/judgement/trace.yaml", "/content/judgement/trace-apart.yaml");
    private static final String TASK = "loading demonstration judgements";

    /// After the evidence, which they freeze.
    @Bean
    @Order(2)
    ApplicationRunner demonstrationJudgements(
            Judgements judgements,
            ContrarySearches searches,
            ChangeMaps maps,
            Decisions decisions,
            Bodies bodies,
            People people,
            Organisations organisations,
            AccessSettings settings) {
        var organisation = organisations.national().id();
        return _ -> {
            if (settings.demo()) {
                new Demonstration(
                                judgements,
                                searches,
                                maps,
                                new DemonstrationLearning(judgements, decisions, people),
                                bodies,
                                (person, work) -> Askers.run(asker(organisation, person), work))
                        .load(read(JUDGEMENTS, DemonstrationFile.class));
            }
        };
    }

    /// After the judgements on which it rests.
    @Bean
    @Order(3)
    ApplicationRunner demonstrationAnalysis(
            Analyses analyses,
            ContrarySearches searches,
            ChangeMaps maps,
            Organisations organisations,
            AccessSettings settings) {
        var organisation = organisations.national().id();
        return _ -> {
            if (settings.demo()) {
                new DemonstrationAnalysis(
                                analyses,
                                searches,
                                maps,
                                (person, work) -> Askers.run(asker(organisation, person), work))
                        .load(read(ANALYSIS, AnalysisFile.class));
            }
        };
    }

    /// After the judgement beside which it stands.
    @Bean
    @Order(3)
    ApplicationRunner demonstrationTrace(
            Traces traces, ChangeMaps maps, Organisations organisations, AccessSettings settings) {
        var organisation = organisations.national().id();
        return _ -> {
            if (settings.demo()) {
                var loading =
                        new DemonstrationTrace(
                                traces,
                                maps,
                                (person, work) -> Askers.run(asker(organisation, person), work));
                TRACES.forEach(it -> loading.load(read(it, TraceFile.class)));
            }
        };
    }

    private static Asker asker(OrganisationId organisation, UUID person) {
        return new Asker(organisation, person, TASK);
    }

    private static <T> T read(String file, Class<T> type) {
        try (var stream = DemonstrationAtStart.class.getResourceAsStream(file)) {
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(stream, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
