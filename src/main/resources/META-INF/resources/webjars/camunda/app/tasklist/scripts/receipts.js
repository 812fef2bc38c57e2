// The webapp says nothing when a task's form has been handed in; the task only disappears. So whoever did it is told.
const MILLIS = 5000;

window.angular.module('cam.tasklist.custom').run(['camAPI', 'Notifications', '$translate', (camAPI, notices, translate) => {
  const tasks = camAPI.resource('task');
  const submitForm = tasks.submitForm;
  tasks.submitForm = (...parameters) => submitForm.apply(tasks, parameters).then(async result => {
    notices.addMessage({ status: await translate('COMPLETE_OK'), duration: MILLIS });
    return result;
  });
}]);
