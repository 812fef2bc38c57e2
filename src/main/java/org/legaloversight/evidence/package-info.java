/** Evidence: the files of a case, told by their content, described, ordered and replaced, and never deleted. */
@ApplicationModule(allowedDependencies = {"casework", "jurisdiction"})
package org.legaloversight.evidence;

import org.springframework.modulith.ApplicationModule;
