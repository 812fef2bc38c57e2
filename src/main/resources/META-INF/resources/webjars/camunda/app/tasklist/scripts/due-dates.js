// The webapp compares due dates as text, local time against UTC, and only when it loads them: at UTC+8 a task turns
// overdue eight hours late. The relative words beside the date are right and renew themselves, so they decide.
import { whenever } from './watch.js';

const PAST = /前$/;

// A deadline ends with its day. Rounded to the nearest, five days and fourteen hours would read as six days; so whole units
// only, each up to the next.
const UNITS = { m: 60, h: 24, d: 31 };

window.angular.module('cam.commons').run(['amTimeAgoConfig', 'moment', (config, moment) => {
  config.titleFormat = 'YYYY-MM-DD';
  moment.relativeTimeRounding(Math.floor);
  Object.entries(UNITS).forEach(([unit, length]) => moment.relativeTimeThreshold(unit, length));
}]);

whenever('.due-date [am-time-ago], .followup-date [am-time-ago]', words => {
  if (words.title) {
    words.dataset.day = words.title;
    words.removeAttribute('title');
  }
  words.closest('.due-date, .followup-date').classList.toggle('past', PAST.test(words.textContent.trim()));
});
