package org.legaloversight.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of every form that was ever filled in, each version once, under the SHA-256 of its text. They only grow. */
@Component
class RecordedForms {

  private final JdbcClient jdbc;

  RecordedForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return the hash, null for no words */
  String keep(String words) {
    if (words == null) {
      return null;
    }
    String hash = HashChain.sha256(words);
    jdbc.sql("insert into recorded_form (hash, words) select ?, ? where not exists (select from recorded_form where hash = ?) on conflict do nothing")
        .params(hash, words, hash).update();
    return hash;
  }
}
