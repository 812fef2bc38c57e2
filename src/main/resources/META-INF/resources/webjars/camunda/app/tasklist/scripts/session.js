// The application has one login page. Wherever the webapp would show its own - no session, session ended, logged out -
// the browser goes to ours.
import { LOGIN } from './addresses.js';

const OWN_LOGIN_VIEW = /^#\/login/;

function leave() {
  window.location.replace(LOGIN);
}

function leaveFromLoginView() {
  if (OWN_LOGIN_VIEW.test(window.location.hash)) {
    leave();
  }
}

function endedTheSession(request) {
  return request.status === 401 || new URL(request.responseURL || '/', window.location.href).pathname === LOGIN;
}

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...parameters) {
  this.addEventListener('load', () => endedTheSession(this) && leave());
  return open.apply(this, parameters);
};

window.addEventListener('hashchange', leaveFromLoginView);
window.angular.module('cam.commons').run(['$rootScope', scope => {
  ['authentication.login.required', 'authentication.logout.success'].forEach(happening =>
    scope.$on(happening, event => {
      event.preventDefault();
      leave();
    }));
}]);
leaveFromLoginView();
