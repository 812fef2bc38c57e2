/** Licences: who may practise and where, applied for, accepted, reviewed by the city and decided by the province. */
@ApplicationModule(allowedDependencies = {"casework", "deadline", "register", "jurisdiction"})
package org.legaloversight.licensing;

import org.springframework.modulith.ApplicationModule;
