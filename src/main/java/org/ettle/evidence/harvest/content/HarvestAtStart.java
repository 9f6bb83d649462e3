package org.ettle.evidence.harvest.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.ettle.access.AccessSettings;
import org.ettle.access.Organisations;
import org.ettle.evidence.Target;
import org.ettle.evidence.harvest.HarvestAnswer;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Loads the demonstration of outcome harvesting at the start, whole or not at all, unless
/// `ettle.content` or `ettle.demo` is false. Where it is there already, it is left alone, with
/// whatever people made of it since.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ettle.content", matchIfMissing = true)
class HarvestAtStart {

    private static final String FILE = "/content/evidence/harvest.yaml";
    private static final String MAP = "sds";
    private static final String VERSION = "2018";

    /// After the maps, on which it bears.
    @Bean
    @Order(2)
    ApplicationRunner startingHarvest(
            Harvests harvests,
            ChangeMaps maps,
            Organisations organisations,
            AccessSettings settings,
            PlatformTransactionManager transactions) {
        var asker = Asker.theProgram(organisations.national().id(), "loading the harvest");
        var whole = new TransactionTemplate(transactions);
        return _ -> {
            if (settings.demo()) {
                Askers.run(asker, () -> whole.executeWithoutResult(_ -> fill(harvests, maps)));
            }
        };
    }

    private static void fill(Harvests harvests, ChangeMaps maps) {
        if (harvests.list().stream().anyMatch(it -> it.demonstration())) {
            return;
        }
        var file = read();
        for (var entry : file.statements()) {
            var id = entry.statement();
            done(harvests.begin(id, entry.wording(target(maps, entry.outcome())), true));
            if (entry.submitted()) {
                done(harvests.submit(id, 1));
            }
        }
        var sample = file.sample();
        done(
                harvests.draw(
                        new Harvests.Draw(sample.wanted(), sample.seed(), sample.reason()), true));
        for (var entry : file.statements()) {
            for (var said :
                    Objects.requireNonNullElse(entry.verdicts(), List.<HarvestFile.Said>of())) {
                done(harvests.substantiate(entry.statement(), said.given(), false));
            }
        }
    }

    private static @Nullable Target target(ChangeMaps maps, @Nullable String outcome) {
        return outcome == null
                ? null
                : new Target.AnOutcome(
                        maps.get(MAP).owner(),
                        maps.getVersion(MAP, VERSION).id(),
                        new Outcome.Code(outcome));
    }

    private static HarvestFile read() {
        try (var stream = HarvestAtStart.class.getResourceAsStream(FILE)) {
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(stream, HarvestFile.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void done(HarvestAnswer answer) {
        if (answer instanceof HarvestAnswer.Refused(var reason)) {
            throw new IllegalStateException("The harvest refused: " + reason);
        }
    }
}
