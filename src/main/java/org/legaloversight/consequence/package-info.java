/** What a decided case brings about in other cases and at other desks, and how it is taken back when the decision is annulled. */
@ApplicationModule(allowedDependencies = {"casework", "deadline", "register", "jurisdiction"})
package org.legaloversight.consequence;

import org.springframework.modulith.ApplicationModule;
