// What is left of the deadlines of the tasks on the page. The server words it by its own clock and the law's zone; the
// browser's clock only measures how long ago that was said.
import { HOME } from './addresses.js';

const ADDRESS = `${HOME}api/deadlines/tasks?ids=`;
const MINUTE_MILLIS = 60_000;
const OVER = { level: 'over', words: '已逾期' };

const answers = new Map();
const hearers = [];
let tasks = [];
let unanswered = false;
let signature = '';
let timer = 0;
let turn = 0;

/**
 * What is left for that task: null when the ledger has no deadline for it, undefined while the server has not said. A
 * deadline that passes is over at once, whether or not the server can be asked.
 */
export function remaining(id) {
  const said = answers.get(id);
  return said && said.level !== OVER.level && said.endsAt < Date.now() ? { ...said, ...OVER } : said;
}

/** Whether the server could not be asked. */
export function silent() {
  return unanswered;
}

/** Calls back whenever there may be something new to show. */
export function heard(callback) {
  hearers.push(callback);
}

/** Keeps an eye on these tasks of the engine: asks at once when one is new or its due date has moved. */
export function follow(shown) {
  tasks = shown;
  const now = [...new Set(shown.map(({ id, due }) => `${id} ${due}`))].sort().join();
  if (now !== signature) {
    signature = now;
    wakeIn(0);
  }
}

async function ask() {
  const ids = [...new Set(tasks.map(({ id }) => id))];
  if (!ids.length || document.hidden) {
    return;
  }
  const mine = ++turn;
  const said = await answer(ids);
  if (mine === turn) {
    unanswered = !said;
    if (said) {
      ids.forEach(id => answers.set(id, said[id] ? { ...said[id], endsAt: endsAt(said[id]) } : null));
    }
    hearers.forEach(hear => hear());
    wakeIn(untilNext());
  }
}

function endsAt({ level, endsInMillis }) {
  return level === 'paused' ? Infinity : Date.now() + endsInMillis;
}

/** Empty when the server cannot be asked; that shows in the list itself, and the next minute comes. */
async function answer(ids) {
  try {
    const response = await fetch(ADDRESS + ids.join(), { headers: { Accept: 'application/json' } });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function untilNext() {
  const ends = tasks.map(({ id, due }) => (answers.get(id)?.endsAt ?? Date.parse(due)) - Date.now()).filter(millis => millis >= 0);
  return Math.min(MINUTE_MILLIS, ...ends.map(millis => millis + 1));
}

function wakeIn(millis) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    wakeIn(MINUTE_MILLIS);
    hearers.forEach(hear => hear());
    ask();
  }, millis);
}

document.addEventListener('visibilitychange', () => wakeIn(0));
window.addEventListener('online', () => wakeIn(0));
