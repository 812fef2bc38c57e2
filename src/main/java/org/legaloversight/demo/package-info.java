/** Fictional data and the database server of a trial run; none of it is in a production jar's way. */
package org.legaloversight.demo;
