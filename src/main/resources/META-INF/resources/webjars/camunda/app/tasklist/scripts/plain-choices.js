// The search and the sorting offer what the engine can do. Cases in the engine's sense, its executions and tenants mean
// nothing to the staff, and the priority is not used.
import { whenever } from './watch.js';

const OF_THE_ENGINE = /^(案例|执行|租户|没有租户|转交|交办人|优先级)/;

whenever('.column.tasks-list .dropdown-menu > li, .sorting-choice .dropdown-menu > li', choice => {
  choice.hidden = OF_THE_ENGINE.test(choice.textContent.trim());
});
