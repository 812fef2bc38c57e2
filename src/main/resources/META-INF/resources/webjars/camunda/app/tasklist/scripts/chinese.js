// What the webapps and Camunda Forms write in English outside their label files. Only the places listed in PLACES are
// looked at: never a label, an option or a value, which belong to the form or the user.
import { whenever } from './watch.js';
import { PHRASES } from './phrases.js';

const PLACES = [
  '.fjs-form-field-error',
  '.fjs-repeat-render-footer button',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-taglist-skip-link',
  '.fjs-table-nav-label',
  '.fjs-table-empty',
  '.fjs-table-body td[colspan]',
  '.fjs-powered-by-lightbox span',
  '[cam-widget-header] .app-switch .dropdown-menu a',
  '.notifications .status',
  '.notifications .message',
  '.alert .sr-only',
  '.cam-table thead .actions',
  '.modal-body .help-block'
].join();
const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];
const TITLED = '.fjs-container [title], .fjs-container [placeholder], .fjs-container [aria-label], .io-zoom-controls [title]'
  + ', .io-control [title], .user-profile [placeholder]';

/** The Chinese for a whole phrase, or the text itself. */
export function chinese(text) {
  const words = text.trim();
  const phrase = PHRASES.find(([english]) => english.test(words));
  return phrase ? text.replace(words, words.replace(...phrase)) : text;
}

function translateText(place) {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const text = chinese(node.data);
    if (text !== node.data) {
      node.data = text;
    }
  }
}

function translateAttributes(element) {
  ATTRIBUTES.filter(name => element.hasAttribute(name)).forEach(name => {
    const text = chinese(element.getAttribute(name));
    if (text !== element.getAttribute(name)) {
      element.setAttribute(name, text);
    }
  });
}

whenever(PLACES, translateText);
whenever(TITLED, translateAttributes);
