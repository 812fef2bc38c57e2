/** Running Camunda: settings, deployment, the vocabulary of diagrams, the recording of forms, the rules models keep. */
@ApplicationModule(allowedDependencies = {"casework", "jurisdiction"})
package org.legaloversight.engine;

import org.springframework.modulith.ApplicationModule;
