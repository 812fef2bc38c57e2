package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.CaseOpener;
import org.legaloversight.casework.FormValues;

/**
 * A matter that may be applied for: what differs between them, for all of them are reviewed alike ({@code licence-review}). A matter is
 * one bean; its key is that of its process.
 */
interface LicenceMatter extends CaseOpener {

  CaseKind kind();

  /** Whether a county that is directly under the province may take the city's place in it (湘司县级监管意见三.9). */
  boolean delegable();

  /** Which rows of the table of materials are asked for beside those that everybody hands in. */
  default Set<String> variants(FormValues filed) {
    return Set.of();
  }

  /** Keys of the matters that contradict this one while they run for the same firm; each pair need be named once. */
  default Set<String> contradicts() {
    return Set.of();
  }

  /**
   * Whether an application of this matter contradicts another one that runs for the same firm. Of those for a person each person has one.
   *
   * @param scope as in {@link Sought#scope}
   */
  default boolean contradictsItself(String scope, String other) {
    return true;
  }

  /**
   * What the law asks, answered today from the register and from what was filed. Asked at the application, shown to whoever examines it,
   * and asked again before the decision.
   */
  List<Condition> conditions(LicenceApplication application, FormValues filed);

  /** What is granted, in the words of the decision, such as 准予张三在湖南某律师事务所从事专职律师执业. */
  String granting(LicenceApplication application, FormValues filed);

  /**
   * The register changes as was applied for.
   *
   * @throws org.legaloversight.Refusal when the register forbids it
   */
  void carryOut(LicenceApplication application, FormValues filed);

  /** Whether the authority acts of its own motion: then nobody has applied, is told to hand in more, or may withdraw. */
  default boolean ownMotion(FormValues filed) {
    return false;
  }

  /** Whether it goes on when the firm ends, because it concerns the lawyer alone. */
  default boolean outlivesFirm() {
    return false;
  }

  /** Whether its case comes under another county with this office, which has moved there: with the applicant, but not with another that it concerns. */
  default boolean movesWith(LicenceApplication application, String office) {
    return office.equals(application.firm());
  }

  /** Whether {@code licence-review} examines it; papers of that process are foreseen for no other. */
  default boolean reviewed() {
    return true;
  }

  /** Number of the limit within which the firm must hand it in; empty where nothing presses it. */
  default Optional<String> within(LicenceApplication application) {
    return Optional.empty();
  }

  /** How the case has ended, in Chinese. */
  default String outcome(LicenceApplication application, FormValues filed) {
    return application.state().label();
  }

  /** Licence number of the firm or lawyer whose certificate is taken back and issued: the lawyer, or where there is none the firm. */
  default String holder(LicenceApplication application) {
    return application.lawyer() == null ? application.firm() : application.lawyer();
  }

  /** Whether the bureau at the lawyer's former firm certifies that nothing bars the change (律师执业管理办法 20, 21). */
  default boolean certified() {
    return false;
  }

  /** The day the papers came together, where that is not the day of the application: they follow when something else is settled first. */
  default Optional<LocalDate> papersCame(LicenceApplication application) {
    return Optional.empty();
  }

  /** Whether an old certificate comes back first (律师执业管理办法 20). */
  default boolean collects(LicenceApplication application) {
    return false;
  }

  /** Whether a certificate is issued after the decision (行政许可法 44). */
  default boolean issues(LicenceApplication application) {
    return true;
  }
}
