/** The reading room: where whoever may see a case finds it and reads it, with all that casework, register and engine know of it. */
@ApplicationModule(allowedDependencies = {"casework", "deadline", "calendar", "register", "jurisdiction", "engine"})
package org.legaloversight.reading;

import org.springframework.modulith.ApplicationModule;
