// Whoever looks into another tab finds the form again as it was left: the webapp draws it anew each time from what its button 保存
// has kept, so that button is pressed when the tab is left.
const LEFT = '.task-details .nav-tabs li:not(.active)';
const SAVE = '.task-details button[ng-click="save($event)"]:not([disabled])';

document.addEventListener('click', ({ target }) => {
  if (target.closest(LEFT)) {
    document.querySelector(SAVE)?.click();
  }
}, true);
