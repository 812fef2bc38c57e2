package org.legaloversight.rectification;


import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.legaloversight.casework.DocumentCorrections;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The documents page of a case, as people at their desks open it. */
abstract class DocumentsAtTheDesk {

  static final Staff OFFICER = new Staff("officer430102", "王晓岚", Set.of(new Desk(Role.OFFICER, "430102")));
  static final Staff HEAD = new Staff("head430102", "陈立文", Set.of(new Desk(Role.HEAD, "430102")));

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired DocumentCorrections corrections;
  @Autowired Timeline timeline;

  Order order;

  @BeforeEach
  void an_order_with_all_three_documents() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock).opened("ARCHIVES", "FEE_VIOLATION", "PUBLICITY");
  }

  String path(String more) {
    return "/cases/" + URLEncoder.encode(order.number, StandardCharsets.UTF_8).replace("+", "%20") + "/documents" + more;
  }

  HttpResponse<String> page(String desk, String more) {
    return door.admit(port, desk).page(path(more));
  }

  HttpResponse<String> post(String desk, String more, String fields) {
    Visitor visitor = door.admit(port, desk);
    return visitor.postForm(path(more), fields, Visitor.token(visitor.page("/").body()));
  }

  IssuedDocument issued(DocumentKind kind) {
    return documents.latest(order.number, kind).orElseThrow();
  }
}
