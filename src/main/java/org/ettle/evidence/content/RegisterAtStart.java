package org.ettle.evidence.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.ettle.access.AccessSettings;
import org.ettle.access.Organisations;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Claims;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Texts;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.theory.ChangeMaps;
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

/// Loads the register of published documents at the start, unless `ettle.content` is false, and the
/// demonstration, unless `ettle.demo` is false.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ettle.content", matchIfMissing = true)
class RegisterAtStart {

    private static final String FOLDER = "/content/evidence/";
    private static final String TASK = "loading the register";

    /// After the maps, on which the demonstration bears.
    @Bean
    @Order(1)
    ApplicationRunner startingRegister(
            Sources sources,
            Texts texts,
            Passages passages,
            Bearings bearings,
            Claims claims,
            ChangeMaps maps,
            Organisations organisations,
            AccessSettings settings,
            PlatformTransactionManager transactions) {
        var register =
                new StartingRegister(
                        sources,
                        texts,
                        passages,
                        bearings,
                        claims,
                        maps,
                        new TransactionTemplate(transactions));
        var asker = Asker.theProgram(organisations.national().id(), TASK);
        return _ -> Askers.run(asker, () -> fill(register, settings.demo()));
    }

    private static void fill(StartingRegister register, boolean demonstration) {
        register.load(read("register.yaml"), false);
        if (demonstration) {
            register.load(read("demonstration.yaml"), true);
        } else {
            register.takeDemonstrationBack();
        }
    }

    static RegisterFile read(String file) {
        try (var stream = RegisterAtStart.class.getResourceAsStream(FOLDER + file)) {
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(stream, RegisterFile.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
