/** Running Camunda: settings, deployment, the vocabulary of diagrams, the recording of forms, the rules models keep. */
package org.legaloversight.engine;
