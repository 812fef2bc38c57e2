/** Working days: weekends, the yearly notices of public holidays, and counting over them. */
@ApplicationModule(allowedDependencies = "jurisdiction")
package org.legaloversight.calendar;

import org.springframework.modulith.ApplicationModule;
