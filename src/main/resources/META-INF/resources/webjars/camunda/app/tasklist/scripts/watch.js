/**
 * Calls back with every element that matches, now and whenever the page changes below or at it, before the change can be
 * seen or read. The callback runs often and must leave an element it has finished with as it is.
 */
export function whenever(selector, callback) {
  const look = () => document.querySelectorAll(selector).forEach(callback);
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['title', 'placeholder', 'aria-label', 'class']
  });
  look();
}
