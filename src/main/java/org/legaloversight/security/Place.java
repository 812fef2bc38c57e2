package org.legaloversight.security;

/**
 * Somewhere a person may go from the front page.
 *
 * @param app the id of the application of Camunda's that it is, null for a page of ours
 * @param path below the application's own, with a slash before it
 */
record Place(String app, String path, String label, String purpose) {

  static Place page(String path, String label, String purpose) {
    return new Place(null, path, label, purpose);
  }

  static Place app(String app, String label, String purpose) {
    return new Place(app, "/camunda/app/" + app + "/default/", label, purpose);
  }
}
