package org.legaloversight.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** What a plugin may put into the engine beside, or in the place of, its own parts. What another plugin has put there stays. */
public final class EngineParts {

  private EngineParts() {}

  /** Puts one of the engine's managers of rows under our key: whoever asks, by REST, Java or within the engine, asks ours. */
  public static <T extends Session> void replace(ProcessEngineConfigurationImpl engine, Class<T> manager, Supplier<? extends T> ours) {
    engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), new Replacing(manager, ours)));
  }

  /** Lets each command, in a transaction of its own or of another's, pass through here first. */
  public static void intercept(ProcessEngineConfigurationImpl engine, Supplier<? extends CommandInterceptor> ours) {
    engine.setCustomPreCommandInterceptorsTxRequired(with(engine.getCustomPreCommandInterceptorsTxRequired(), ours.get()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), ours.get()));
  }

  /** The list with one more at its end; the engine's lists are null until somebody adds to them. */
  public static <T> List<T> with(List<T> present, T added) {
    List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
    all.add(added);
    return all;
  }

  private record Replacing(Class<?> manager, Supplier<? extends Session> ours) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return manager;
    }

    @Override
    public Session openSession() {
      return ours.get();
    }
  }
}
