package org.legaloversight.security;

import java.util.regex.Pattern;
import org.legaloversight.engine.StoredPasswords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks name and password against the engine's users; the answer never tells which of the two was wrong, or a lock. */
@Component
class EngineLogin implements AuthenticationProvider {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}");

  private final People people;
  private final StoredPasswords passwords;
  private final String nobodysPassword;

  EngineLogin(People people, StoredPasswords passwords) {
    this.people = people;
    this.passwords = passwords;
    this.nobodysPassword = passwords.encrypt("");
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String id = attempt.getName();
    String password = String.valueOf(attempt.getCredentials());
    if (!ID.matcher(id).matches() || people.find(id).isEmpty()) {
      passwords.check(password, nobodysPassword); // an unknown name takes as long as a wrong password
      throw new BadCredentialsException("Unknown user");
    }
    if (!people.checkPassword(id, password)) {
      throw new BadCredentialsException("Wrong password, or locked");
    }
    return people.find(id).map(Person::token).orElseThrow(() -> new BadCredentialsException("Gone"));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
