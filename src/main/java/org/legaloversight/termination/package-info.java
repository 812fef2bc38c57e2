/** The end of a firm: notice, liquidation, deregistration, licence collected, register closed. */
@ApplicationModule(allowedDependencies = {"casework", "deadline", "register", "jurisdiction"})
package org.legaloversight.termination;

import org.springframework.modulith.ApplicationModule;
