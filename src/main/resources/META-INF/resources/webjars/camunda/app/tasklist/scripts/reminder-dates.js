// Saving a reminder date sends the whole task back. The server cannot read the form reference in it (400, "Cannot
// construct instance of CamundaFormRef"), so no task with a Camunda Form could be given one.
import { whenever } from './watch.js';

window.angular.module('cam.tasklist.custom').run(['camAPI', camAPI => {
  const tasks = camAPI.resource('task');
  const update = tasks.update;
  tasks.update = ({ camundaFormRef, ...task }, done) => update.call(tasks, task, done);
}]);

// The day itself stands beside the relative words; the webapp gives it as a hover title only.
window.angular.module('cam.commons').run(['amTimeAgoConfig', config => {
  config.titleFormat = 'YYYY-MM-DD';
}]);

whenever('.followup-date [am-time-ago][title]', words => {
  words.dataset.day = words.title;
  words.removeAttribute('title');
});
