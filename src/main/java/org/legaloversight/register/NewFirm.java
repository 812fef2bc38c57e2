package org.legaloversight.register;

import java.util.List;

/**
 * A firm newly licensed, or a branch when {@code headOffice} is the licence of its firm.
 *
 * @param headOffice null unless it is a branch
 * @param unit region code of the supervising unit
 * @param lawyers licences of those who come with it: founders, of a branch those who are sent there
 * @param head licence of the one of them who is its head
 * @param succeeded licences of firms and branches that end for it, in whose place it comes; they need no other head or partners for those it takes
 */
public record NewFirm(LicenceNumber licence, String name, FirmKind kind, String headOffice, String unit, String address, List<String> lawyers,
    String head, List<String> succeeded) {

  public NewFirm {
    lawyers = List.copyOf(lawyers);
    succeeded = List.copyOf(succeeded);
  }

  /** One that comes in no other's place. */
  public NewFirm(LicenceNumber licence, String name, FirmKind kind, String headOffice, String unit, String address, List<String> lawyers, String head) {
    this(licence, name, kind, headOffice, unit, address, lawyers, head, List.of());
  }
}
