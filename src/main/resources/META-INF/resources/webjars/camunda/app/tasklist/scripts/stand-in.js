// A task that somebody who is away has claimed shows to the substitute who that is, and lets the substitute take it over. The
// server decides who stands in for whom; this only asks it.
import { HOME } from './addresses.js';
import { element, json } from './cases.js';
import { whenever } from './watch.js';

let claim;
window.angular.module('cam.tasklist.custom').run(['$rootScope', scope => {
  claim = () => scope.$broadcast('shortcut:claimTask'); // what the webapp's own button does
}]);

function taskShown() {
  return new URLSearchParams(window.location.hash.replace(/^#\/?\?/, '')).get('task');
}

function offer(person, absent) {
  const note = element('span', 'stand-in', `${absent.name}外出至${absent.until}，由您代理`);
  const button = element('button', 'btn btn-default btn-sm take-over', '代为认领');
  button.type = 'button';
  button.addEventListener('click', () => {
    button.disabled = true;
    claim();
  });
  person.append(note, button);
}

whenever('[cam-tasklist-task-meta] li.assignee', async person => {
  const task = taskShown();
  const holder = person.querySelector('.reset-assignee') ? person.querySelector('.set-value')?.textContent.trim() : '';
  const asked = `${task} ${holder}`;
  if (!task || person.dataset.standIn === asked) {
    return;
  }
  person.dataset.standIn = asked;
  person.querySelectorAll('.stand-in, .take-over').forEach(old => old.remove());
  if (holder) {
    const absent = await json(`${HOME}api/handover/tasks/${encodeURIComponent(task)}/absent`).catch(() => ({}));
    if (absent.name && person.dataset.standIn === asked) {
      offer(person, absent);
    }
  }
});
