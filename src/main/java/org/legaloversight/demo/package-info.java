/** Fictional data and the database server of a trial run; none of it is in a production jar's way. */
@ApplicationModule(allowedDependencies = {"engine", "register", "jurisdiction"})
package org.legaloversight.demo;

import org.springframework.modulith.ApplicationModule;
