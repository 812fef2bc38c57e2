// A firm may not read the accounts and desks of the bureaus, and what cannot be read is shown as its id. The desks are of
// no use to it, and of a person it is enough to know that there is one.
import { whenever } from './watch.js';

const ID = /^[\w.@-]+$/;
const SOMEBODY = '其他经办人';

whenever('[cam-tasklist-task-meta] .groups > span', desks => {
  const names = desks.textContent.split(',').map(name => name.trim()).filter(Boolean);
  desks.hidden = names.length > 0 && names.some(name => ID.test(name));
});

whenever('li.task .assignee, [cam-tasklist-task-meta] .assignee', person => {
  const texts = document.createTreeWalker(person, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (ID.test(node.data.trim())) {
      node.data = node.data.replace(node.data.trim(), SOMEBODY);
    }
  }
});
