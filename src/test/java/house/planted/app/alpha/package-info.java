@ApplicationModule(allowedDependencies = {})
@NullMarked
package house.planted.app.alpha;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
