/** The ledger of legal deadlines: every one with its clock, its due day, what became of it and how it was counted. */
@ApplicationModule(allowedDependencies = {"calendar", "jurisdiction"})
package org.legaloversight.deadline;

import org.springframework.modulith.ApplicationModule;
