// Which tasks the page shows, as the server sent them: those of the list, and the one opened beside it.
import { follow } from './remaining.js';

let listed = [];
let opened = null;

/** The task of that id as it was last sent; undefined when the page shows no such task. */
export function taskShown(id) {
  return shown().find(task => task.id === id);
}

/** The task that is open beside the list, or null. */
export function taskOpened() {
  return opened;
}

function shown() {
  return opened ? [...listed, opened] : listed;
}

function wanted() {
  return new URLSearchParams(window.location.hash.replace(/^#\/?\?/, '')).get('task');
}

function heed(resource, question, answered) {
  const ask = resource[question];
  resource[question] = (subject, done) => ask.call(resource, subject, (failure, answer, ...more) => {
    if (done) {
      done(failure, answer, ...more);
    }
    if (!failure) {
      answered(answer);
      follow(shown());
    }
  });
}

window.angular.module('cam.tasklist.custom').run(['camAPI', camAPI => {
  heed(camAPI.resource('filter'), 'getTasks', list => {
    listed = list._embedded.task || [];
  });
  heed(camAPI.resource('task'), 'get', task => {
    opened = task.id === wanted() ? task : opened; // an answer that comes late belongs to a task already left
  });
}]);
