/** Justice bureaus, their regions and desks: who is responsible for whom, and the one rule of scope. */
@ApplicationModule(allowedDependencies = {})
package org.legaloversight.jurisdiction;

import org.springframework.modulith.ApplicationModule;
