/** The case file: its number, its hash-chained timeline, its official documents and the proof of their service. */
@ApplicationModule(allowedDependencies = {"jurisdiction", "calendar", "deadline", "document"})
package org.legaloversight.casework;

import org.springframework.modulith.ApplicationModule;
