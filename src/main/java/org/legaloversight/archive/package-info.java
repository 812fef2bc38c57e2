/** The case file as one archive that can be checked without the platform, how long it is kept, and what must not be deleted meanwhile. */
@ApplicationModule(allowedDependencies = {"casework", "deadline", "register", "jurisdiction", "engine"})
package org.legaloversight.archive;

import org.springframework.modulith.ApplicationModule;
