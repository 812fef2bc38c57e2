// What our server knows of the case of a task.
import { HOME } from './addresses.js';

export async function json(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.message);
  }
  return answer;
}

export async function caseNumberOf(engine, task) {
  const variables = await json(`${engine}/task/${encodeURIComponent(task)}/form-variables?variableNames=caseNumber`);
  return variables.caseNumber.value;
}

/** The address of a page of the case, which leads back to the task it was opened in. */
export function pageOf(caseNumber, path, task) {
  const filter = new URLSearchParams(window.location.hash.replace(/^#\/?\?/, '')).get('filter') || '';
  return `${HOME}cases/${encodeURIComponent(caseNumber)}${path}?${new URLSearchParams({ task, filter })}`;
}

export function element(tag, kind, ...content) {
  const made = document.createElement(tag);
  made.className = kind;
  made.append(...content); // strings become text
  return made;
}
