/** What people are told of: in a list of their own, and by mail through an outbox. It decides nothing and records nothing. */
@ApplicationModule(allowedDependencies = {"casework", "deadline", "jurisdiction", "calendar"})
package org.legaloversight.notice;

import org.springframework.modulith.ApplicationModule;
