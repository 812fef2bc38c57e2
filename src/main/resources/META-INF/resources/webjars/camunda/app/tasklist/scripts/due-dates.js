// The webapp compares due dates as text, local time against UTC, and only when it loads them: at UTC+8 a task turns
// overdue eight hours late. So the list and the task's heading show what the deadline ledger says instead, and for a task
// without a deadline in the ledger its due date in the law's zone.
import { heard, remaining, silent } from './remaining.js';
import { taskOpened, taskShown } from './tasks-shown.js';
import { whenever } from './watch.js';

const ROWS = 'li.task .dates';
const HEADING = '[cam-tasklist-task-meta] .dates';
const PLAIN_NAME = '办理期限';
const END_OF_DAY = '23:59:59';
const IN_THE_LAWS_ZONE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** A deadline ends with its day. Rounded to the nearest, five days and fourteen hours would read as six days. */
const UNITS = { m: 60, h: 24, d: 31 };

const drawn = new WeakMap();
let moment;

window.angular.module('cam.commons').run(['moment', given => {
  moment = given;
  moment.relativeTimeRounding(Math.floor);
  Object.entries(UNITS).forEach(([unit, length]) => moment.relativeTimeThreshold(unit, length));
}]);

/** What to show of a task: name, moment in the law's zone, words, level, and whether the date may still move. */
function deadlineOf(task) {
  const said = task && remaining(task.id);
  if (said) {
    return { ...said, at: said.pausedOn ? '' : said.dueAt.slice(0, 19).replace('T', ' ') };
  }
  return task?.due ? plain(moment(task.due), said === null || silent()) : null;
}

/** While the server has not answered there is only the date: words that change a moment later are worse than none. */
function plain(due, worded) {
  const over = due.valueOf() < Date.now();
  const words = over ? `已逾期${due.fromNow(true)}` : `${due.fromNow(true)}后到期`;
  return { name: PLAIN_NAME, at: IN_THE_LAWS_ZONE.format(due.toDate()), level: over ? 'over' : 'calm', words: worded ? words : '' };
}

function part(kind, text) {
  const element = document.createElement('span');
  element.className = kind;
  element.textContent = text;
  return element;
}

function parts({ name, at, level, words, provisional }) {
  const [day, time] = at.split(' ');
  return [part('what', name), part('when', time === END_OF_DAY ? day : at.slice(0, 16)), part(`left ${level}`, words),
    part('mark', provisional ? '暂定' : '')].filter(({ textContent }) => textContent);
}

function title({ name, at, pausedOn, provisional }) {
  return [name, pausedOn ? `自${pausedOn}起中止计算` : `${at} 届满`, provisional && '放假安排公布后可能变动'].filter(Boolean).join(' · ');
}

function draw(place, tag, deadline) {
  let shown = place.querySelector(':scope > .deadline');
  if (!deadline) {
    shown?.remove();
    return;
  }
  if (!shown) {
    shown = document.createElement(tag);
    shown.className = 'deadline';
    place.append(shown);
  }
  const telling = JSON.stringify([title(deadline), deadline.level, deadline.words]);
  if (drawn.get(shown) !== telling) {
    drawn.set(shown, telling);
    shown.title = title(deadline);
    shown.replaceChildren(...parts(deadline));
  }
}

function drawRow(dates) {
  const link = dates.closest('li.task').querySelector('h4.task a');
  const id = new URLSearchParams((link.getAttribute('href') || '').replace(/^#\/?\?/, '')).get('task');
  draw(dates, 'span', deadlineOf(taskShown(id)));
  describe(link, dates.querySelector(':scope > .deadline'), `deadline-${id}`);
}

/** Whoever walks down the list by keyboard hears the deadline with the name of the task. */
function describe(link, deadline, id) {
  if (deadline && deadline.id !== id) {
    deadline.id = id;
    link.setAttribute('aria-describedby', id);
  }
}

function drawHeading(dates) {
  draw(dates, 'li', deadlineOf(taskOpened()));
}

whenever(ROWS, drawRow);
whenever(HEADING, drawHeading);
heard(() => {
  document.querySelectorAll(ROWS).forEach(drawRow);
  document.querySelectorAll(HEADING).forEach(drawHeading);
});
