/** Orders to put things right within a time, from the finding to the end of the firm or of the matter. */
@ApplicationModule(allowedDependencies = {"casework", "deadline", "register", "jurisdiction", "calendar"})
package org.legaloversight.rectification;

import org.springframework.modulith.ApplicationModule;
