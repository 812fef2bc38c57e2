/** Login, session, single sign-on with Camunda's web applications, and the guards before every address. */
@ApplicationModule(allowedDependencies = {"engine", "jurisdiction"})
package org.legaloversight.security;

import org.springframework.modulith.ApplicationModule;
