/** Who does the work: tasks that change hands (移交), substitutes in an absence (代理), recusal from a case (回避), and people who leave. */
@ApplicationModule(allowedDependencies = {"casework", "jurisdiction", "engine"})
package org.legaloversight.handover;

import org.springframework.modulith.ApplicationModule;
