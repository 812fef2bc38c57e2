package org.legaloversight.testing;
import java.util.*;import java.util.stream.*;
import org.camunda.bpm.engine.IdentityService;
import org.legaloversight.jurisdiction.*;
import org.springframework.stereotype.Component;
@Component
class EngineStaff implements CurrentStaff {
  private final IdentityService identities;
  EngineStaff(@org.springframework.context.annotation.Lazy IdentityService identities){this.identities=identities;}
  public Optional<Staff> find(){ var a=identities.getCurrentAuthentication(); return a==null||a.getUserId()==null?Optional.empty():Optional.of(new Staff(a.getUserId(),a.getUserId(),a.getGroupIds().stream().flatMap(g->Desk.parse(g).stream()).collect(Collectors.toSet())));}
}
