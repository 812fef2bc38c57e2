// A click beside a dialog or the Escape key must not throw away a form somebody has spent an hour on.
window.angular.module('cam.commons').run(['$uibModal', dialogs => {
  const open = dialogs.open;
  dialogs.open = options => open.call(dialogs, { ...options, backdrop: 'static', keyboard: false });
}]);
