package org.legaloversight.security;

import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** One spelling for one address: Camunda's own filters compare addresses undecoded and let through what they do not know. */
@Configuration(proxyBeanMethods = false)
class PlainAddresses {

  /** Besides its defaults it refuses encoded letters, digits and -._~, which no honest client encodes (RFC 3986, 2.3). */
  @Bean
  HttpFirewall httpFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    IntStream.range('-', 0x7f).filter(PlainAddresses::needsNoEncoding).forEach(character -> {
      firewall.getEncodedUrlBlocklist().add(String.format("%%%02x", character));
      firewall.getEncodedUrlBlocklist().add(String.format("%%%02X", character));
    });
    return firewall;
  }

  private static boolean needsNoEncoding(int character) {
    return Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0;
  }
}
