package org.legaloversight.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.legaloversight.casework.FormOptions;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Fills the choices of a start form. The Tasklist asks for a task's variables but for none before a process starts, so a
 * select with a {@code valuesKey} would stay empty there; here it gets its values when the form is fetched.
 */
class StartForms extends FormServiceImpl {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VALUES_KEY = "valuesKey";

  private final ObjectProvider<FormOptions> offers;

  StartForms(ObjectProvider<FormOptions> offers) {
    this.offers = offers;
  }

  @Override
  public InputStream getDeployedStartForm(String processDefinitionId) {
    try (InputStream deployed = super.getDeployedStartForm(processDefinitionId)) {
      JsonNode form = JSON.readTree(deployed);
      form.findParents(VALUES_KEY).forEach(field -> fill((ObjectNode) field));
      return new ByteArrayInputStream(JSON.writeValueAsBytes(form));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The start form of " + processDefinitionId + " is not JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(ObjectNode field) {
    String key = field.get(VALUES_KEY).asText();
    offers.stream().filter(offer -> offer.key().equals(key)).findFirst().ifPresent(offer -> {
      field.remove(VALUES_KEY);
      field.set("values", JSON.valueToTree(offer.options()));
    });
  }
}
