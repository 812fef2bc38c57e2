// Drops, choices and replacements become uploads; changes of the list are made without leaving the page, and work without this script too.
import { preview, previewing } from './preview.js';
import { Queue } from './queue.js';
import { QueueView } from './queue-view.js';

const drop = document.querySelector('.drop');
const list = document.getElementById('list');
const said = document.getElementById('said');
const refused = document.getElementById('refused');
const view = new QueueView(document.querySelector('.queue'));
const queue = new Queue(changed);
view.of(queue);
let stale = false;
let reading = false;

function changed(upload) {
  view.show(upload);
  if (upload.state === 'done') {
    refresh();
  }
  if (!queue.busy && queue.uploads.length > 0) {
    said.textContent = view.words;
  }
}

/** What the server would refuse whatever is in the file; empty if nothing. */
function objection(file) {
  const ending = file.name.toLowerCase().match(/\.[^.]*$/)?.[0] ?? '';
  if (file.size === 0) {
    return '文件是空的，或者是文件夹，请选择文件。';
  }
  if (file.size > Number(drop.dataset.largest)) {
    return `超过${drop.dataset.largestWords}，请压缩画质、减少页数或拆分后重新上传。`;
  }
  return drop.dataset.endings.split(',').includes(ending) ? '' : '不接收这种格式，可以上传的格式见上方说明。';
}

function take(files, supersedes) {
  const token = drop.querySelector('[name=_csrf]').value;
  if (!queue.busy) {
    queue.uploads.filter(upload => upload.state === 'done').forEach(upload => queue.remove(upload)); // told already
  }
  [...files].forEach(file => {
    const asked = new URLSearchParams({ name: file.name, ...supersedes ? { supersedes } : {} });
    queue.add(file, `${drop.getAttribute('action')}?${asked}`, token, objection(file));
  });
}

/** Brings the list up to date, later if somebody is writing or looking at something in it. */
async function refresh() {
  stale = true;
  if (reading || previewing() || list.querySelector('.describe[open]')) {
    return;
  }
  reading = true;
  while (stale) {
    stale = false;
    const answer = await fetch(window.location.href).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      replace(await answer.text());
    }
  }
  reading = false;
}

function replace(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('list');
  const focus = place(document.activeElement);
  list.replaceChildren(...fresh.childNodes);
  ready();
  const again = focus && list.querySelector(focus);
  (again?.disabled ? again.parentElement.querySelector('button:enabled') : again)?.focus();
}

/** Where in the list somebody is, to be there again in the next one. */
function place(node) {
  const row = list.contains(node) && node.closest('.file');
  if (!row) {
    return null;
  }
  return node.name === 'up' ? `#${row.id} [name=up][value=${node.value}]` : `#${row.id} .${node.classList[0] ?? 'name'}`;
}

function ready() {
  list.querySelectorAll('.supersede').forEach(button => {
    button.hidden = false;
  });
}

async function submit(form, by) {
  const answer = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, redirect: 'manual',
    body: new URLSearchParams(new FormData(form, by)) }).catch(() => null);
  const done = answer?.type === 'opaqueredirect';
  refused.hidden = done;
  if (done) {
    form.closest('details')?.removeAttribute('open');
    refresh();
  } else {
    refused.textContent = (await answer?.json().catch(() => null))?.message ?? '没有保存成功，请检查网络后再试。';
  }
}

function choose(supersedes) {
  const field = drop.querySelector('#files');
  field.multiple = !supersedes;
  field.value = '';
  field.onchange = () => take(field.files, supersedes);
  field.click();
}

list.addEventListener('submit', event => {
  event.preventDefault();
  submit(event.target, event.submitter);
});
list.addEventListener('toggle', event => {
  if (event.target.open) {
    event.target.querySelector('textarea')?.focus();
  } else if (stale) {
    refresh();
  }
}, true);
list.addEventListener('click', event => {
  const link = event.target.closest('.open');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && preview(link)) {
    event.preventDefault();
  } else if (event.target.matches('.supersede')) {
    choose(event.target.dataset.ordinal);
  }
  if (stale) {
    refresh();
  }
});

if (drop) {
  drop.hidden = false;
  drop.querySelector('.choose').addEventListener('click', () => choose());
  let inside = 0;
  const files = event => event.dataTransfer?.types.includes('Files');
  const dragging = () => document.body.classList.toggle('dragging', inside > 0);
  document.addEventListener('dragenter', event => {
    inside += files(event) ? 1 : 0;
    dragging();
  });
  document.addEventListener('dragleave', event => {
    inside -= files(event) ? 1 : 0;
    dragging();
  });
  document.addEventListener('dragover', event => files(event) && event.preventDefault());
  document.addEventListener('drop', event => {
    if (files(event)) {
      event.preventDefault();
      inside = 0;
      dragging();
      take(event.dataTransfer.files);
    }
  });
}
window.addEventListener('beforeunload', event => queue.busy && event.preventDefault());
ready();
