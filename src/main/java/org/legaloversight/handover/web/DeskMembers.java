package org.legaloversight.handover.web;

import java.util.List;
import org.legaloversight.handover.Colleague;

/** A desk with whom one may choose there. */
record DeskMembers(String id, String name, List<Colleague> members) {}
