/** The register of firms and lawyers: their licences, where they practise and in which state, changed only by a decided case. */
@ApplicationModule(allowedDependencies = "jurisdiction")
package org.legaloversight.register;

import org.springframework.modulith.ApplicationModule;
