// The tab 案卷 of a task: the pages of its case file, the same as outside of the Tasklist, within the task.
import { LOGIN } from './addresses.js';
import { caseNumberOf, element, pageOf } from './cases.js';

const FAILED = '暂时读取不到案卷，请稍后重新打开本页签。';
const LEAST = 360;

function frame(address) {
  const made = element('iframe', 'case-frame');
  made.title = '案卷';
  made.src = address;
  made.addEventListener('load', () => arrived(made));
  return made;
}

/** The tab is as tall as the page in it, so that there is one scroll bar and not two. */
function arrived(made) {
  const inside = made.contentDocument;
  if (inside.location.pathname === LOGIN) {
    window.location.replace(LOGIN);
    return;
  }
  const fit = () => {
    made.style.height = `${Math.max(LEAST, Math.ceil(inside.body.getBoundingClientRect().height))}px`;
  };
  new made.contentWindow.ResizeObserver(fit).observe(inside.body);
  fit();
}

async function content(engine, task) {
  const address = pageOf(await caseNumberOf(engine, task), '', task);
  const page = element('a', '', '在单独页面中打开案卷');
  page.href = address;
  return [element('p', 'more', page), frame(`${address}&embedded=1`)];
}

export default {
  id: 'task-detail-case',
  pluginPoint: 'tasklist.task.detail',
  properties: { label: '案卷', priority: 950 },
  async render(node, { api, taskId }) {
    const place = element('div', 'case-tab');
    place.setAttribute('aria-busy', 'true');
    node.append(place);
    const parts = await content(api.engineApi, taskId).catch(() => [element('p', 'none', FAILED)]);
    place.replaceChildren(...parts);
    place.removeAttribute('aria-busy');
  }
};
