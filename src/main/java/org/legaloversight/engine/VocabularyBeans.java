package org.legaloversight.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.DiagramVocabulary;
import org.springframework.context.ApplicationContext;

/** The beans marked {@link DiagramVocabulary}, by name. Looked up when first asked: the engine is built before them. */
final class VocabularyBeans extends AbstractMap<Object, Object> {

  private final ApplicationContext context;
  private volatile Set<String> names;

  VocabularyBeans(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean containsKey(Object name) {
    return names().contains(name);
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? context.getBean((String) name) : null;
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return names().stream().map(name -> Map.entry((Object) name, context.getBean(name))).collect(Collectors.toSet());
  }

  private Set<String> names() {
    if (names == null) {
      names = Stream.of(context.getBeanNamesForAnnotation(DiagramVocabulary.class)).collect(Collectors.toUnmodifiableSet());
    }
    return names;
  }
}
