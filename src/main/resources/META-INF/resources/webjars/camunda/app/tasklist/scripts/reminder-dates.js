// Saving a reminder date sends the whole task back. The server cannot read the form reference in it (400, "Cannot
// construct instance of CamundaFormRef"), so no task with a Camunda Form could be given one.
window.angular.module('cam.tasklist.custom').run(['camAPI', camAPI => {
  const tasks = camAPI.resource('task');
  const update = tasks.update;
  tasks.update = ({ camundaFormRef, ...task }, done) => update.call(tasks, task, done);
}]);
