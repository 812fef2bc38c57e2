// How many notices wait to be read, in the header beside the way to the front page; asked each minute and when the page is looked at again.
import { HOME } from './addresses.js';
import { whenever } from './watch.js';

const EACH = 60_000;
let waiting = { count: 0, words: '' };

function part(kind, text) {
  const made = document.createElement('span');
  made.className = kind;
  made.textContent = text;
  return made;
}

function draw(link) {
  const shown = waiting.count > 0 ? waiting.words : '';
  if (link.dataset.shown !== shown) {
    link.dataset.shown = shown;
    link.replaceChildren('消息', ...(shown ? [part('notices-count', shown), part('sr-only', '条未读')] : []));
  }
}

async function ask() {
  if (document.hidden) {
    return;
  }
  const answer = await fetch(`${HOME}api/notices/unread`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (answer?.ok) { // whatever else it says, the number before is the better guess
    waiting = await answer.json();
    document.querySelectorAll('.notices-link a').forEach(draw);
  }
}

whenever('[cam-widget-header] .app-menu > ul:not(.with-notices)', menu => {
  menu.classList.add('with-notices');
  const item = document.createElement('li');
  item.className = 'notices-link';
  const link = document.createElement('a');
  link.href = `${HOME}notices`;
  item.append(link);
  draw(link);
  const home = menu.querySelector('.home-link');
  menu.insertBefore(item, home ? home.nextSibling : menu.firstChild); // behind the way home, whichever of the two comes first
});
setInterval(ask, EACH);
window.addEventListener('focus', ask);
document.addEventListener('visibilitychange', ask);
ask();
