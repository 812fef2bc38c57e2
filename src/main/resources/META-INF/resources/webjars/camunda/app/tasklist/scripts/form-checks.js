// form-js 1.8 keeps an empty error for a field of a repeated list once the error is gone, and the Tasklist disables the
// button while there is any: a form with a list, corrected once, could never be submitted (seen on a start form). So the
// button stays enabled for Camunda Forms. The form itself checks every field again when it is submitted, shows what is
// missing beside it, and the server checks once more.
const INCOMPLETE = '还有内容未填写或有误，请按表单中的红色提示修改后再提交。';

function sayWhatIsMissing(handler) {
  return done => handler((error, result) => done(error && !error.message ? { message: INCOMPLETE } : error, result));
}

window.angular.module('cam.tasklist.form').config(['$provide', provide => {
  provide.decorator('camTasklistFormDirective', ['$delegate', directives => {
    const annotated = directives[0].controller;
    const build = annotated[annotated.length - 1];
    directives[0].controller = [...annotated.slice(0, -1), function ($scope, ...others) {
      build.call(this, $scope, ...others);
      const camundaForm = () => $scope.tasklistForm && $scope.tasklistForm.type === 'camunda-forms';
      const { notifyFormValidated, registerCompletionHandler } = this;
      this.notifyFormValidated = invalid => notifyFormValidated.call(this, invalid && !camundaForm());
      this.registerCompletionHandler = handler =>
        registerCompletionHandler.call(this, handler && camundaForm() ? sayWhatIsMissing(handler) : handler);
    }];
    return directives;
  }]);
}]);
