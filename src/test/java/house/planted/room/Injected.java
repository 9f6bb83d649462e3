package house.planted.room;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

final class Injected {

    @Autowired private @Nullable Runnable work;

    @Nullable Runnable work() {
        return work;
    }
}
