package org.legaloversight.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.legaloversight.Refusal;

/** No script runs, wherever a diagram or a decision table hid it. */
final class NoScripts implements ScriptEngineResolver {

  private final ScriptEngineManager none = new ScriptEngineManager(null);

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw new Refusal("不允许执行脚本（" + language + "）。");
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return none;
  }

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw new UnsupportedOperationException("No script engines here");
  }
}
