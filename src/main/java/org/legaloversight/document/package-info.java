/** Official documents on paper: DOCX templates that clerks edit, filled with named values, and PDF made of them; it knows no case. */
@ApplicationModule(allowedDependencies = {})
package org.legaloversight.document;

import org.springframework.modulith.ApplicationModule;
