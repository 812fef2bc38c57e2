// The tab 期限 of a task: every open deadline of its case, what is left of it, and why it ends on that day. All of it is said
// by the server; here it is only laid out, as text.
import { HOME } from './addresses.js';
import { caseNumberOf, element, json, pageOf } from './cases.js';

const ID = 'task-detail-deadlines';
const OF_DAY = /^(不计|计入)：/;
const RESUMES = '时钟已经中止：恢复计算之后，届满日按剩余的时间另行确定。';
const FAILED = '暂时读取不到期限，请稍后重新打开本页签。';

function chips({ words, level, provisional, confirmed }) {
  return element('span', 'chips', element('span', `left ${level}`, words), ...(provisional ? [element('span', 'mark', '暂定')] : []),
    ...(confirmed ? [] : [element('span', 'mark', '未逐字核对')]));
}

function steps(lines) {
  const list = element('ol', 'steps');
  lines.forEach(line => {
    if (OF_DAY.test(line) && list.lastChild) {
      const days = list.lastChild.querySelector('ul') || list.lastChild.appendChild(element('ul', 'days'));
      days.append(element('li', '', line));
    } else {
      list.append(element('li', '', line));
    }
  });
  return list;
}

function end({ state, pausedText, dueText }) {
  return element('span', 'due', state === 'PAUSED' ? `自${pausedText}起中止` : `${dueText}届满`);
}

function article(deadline) {
  return element('article', `one ${deadline.level}`,
    element('h4', '', deadline.name, element('small', '', deadline.limit)),
    element('p', 'end', end(deadline), chips(deadline)),
    element('p', 'owed', `${deadline.owedText}；自${deadline.start}起算：${deadline.because}`),
    why(deadline));
}

function why({ state, steps: lines }) {
  return state === 'PAUSED'
    ? element('details', '', element('summary', '', '怎样计算'), steps(lines), element('p', 'none', RESUMES))
    : element('details', '', element('summary', '', '为什么是这一天'), steps(lines));
}

function page(caseNumber, task) {
  const link = element('a', '', '查看全部期限和办理经过');
  link.href = pageOf(caseNumber, '/deadlines', task);
  return element('p', 'more', link);
}

async function content(engine, task) {
  const caseNumber = await caseNumberOf(engine, task);
  const { deadlines } = await json(`${HOME}api/cases/${encodeURIComponent(caseNumber)}/deadlines`);
  const open = deadlines.filter(({ settledOn }) => !settledOn).sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
  return [...(open.length ? open.map(article) : [element('p', 'none', '本案目前没有在办的期限。')]), page(caseNumber, task)];
}

export default {
  id: ID,
  pluginPoint: 'tasklist.task.detail',
  properties: { label: '期限', priority: 900 },
  async render(node, { api, taskId }) {
    const place = element('div', 'deadline-tab');
    place.setAttribute('aria-busy', 'true');
    node.append(place);
    const parts = await content(api.engineApi, taskId).catch(() => [element('p', 'none', FAILED)]);
    place.replaceChildren(...parts);
    place.removeAttribute('aria-busy');
  }
};
