package org.ettle.platform.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.ettle.platform.store.server.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says in one plain sentence why the program did not start, where that is nobody's mistake in the
/// program. Spring finds it through `META-INF/spring.factories`.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartRefusals implements SpringBootExceptionReporter {

    StartRefusals(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, fault -> fault != null, Throwable::getCause)
                .flatMap(fault -> ofOne(fault).stream())
                .findFirst();
    }

    private static Optional<String> ofOne(Throwable fault) {
        return switch (fault) {
            case CannotStart refusal -> Optional.ofNullable(refusal.getMessage());
            case PortInUseException busy ->
                    Optional.of(
                            "Port "
                                    + busy.getPort()
                                    + " is taken by another program. Give another port with"
                                    + " --port.");
            default -> Optional.empty();
        };
    }
}
