package org.legaloversight.casework;

/** Who may sign for a document instead of a recipient, or as one (民事诉讼法第88条). */
public enum SignedBy {
  SELF("本人"),
  FAMILY("同住成年家属"),
  HEAD("负责人"),
  CLERK("负责收件的人"),
  AGENT("代理人"),
  APPOINTED("指定的代收人");

  private final String title;

  SignedBy(String title) {
    this.title = title;
  }

  /** In Chinese. */
  public String title() {
    return title;
  }

  /** Family signs for a person, a clerk for an organisation, an agent for both. */
  public boolean suits(RecipientKind recipient) {
    return switch (this) {
      case SELF, FAMILY -> !recipient.organisation();
      case HEAD, CLERK -> recipient.organisation();
      case AGENT, APPOINTED -> true;
    };
  }
}
