package org.legaloversight.engine;

import java.util.Set;

/**
 * A person's login. The Tasklist shows the engine's first and last name in this order, so the post comes first, as Chinese
 * has it: 芙蓉区司法局承办人 王晓岚.
 *
 * @param id letters and digits only, as the engine demands
 */
public record Account(String id, String post, String name, Set<String> groups) {}
