// Shows a file below its row instead of in a new window; what cannot be shown is loaded as the link says.
const SHOWN = {
  image: () => document.createElement('img'),
  pdf: () => document.createElement('iframe'),
  audio: () => Object.assign(document.createElement('audio'), { controls: true }),
  video: () => Object.assign(document.createElement('video'), { controls: true })
};

function panel(link, close) {
  const made = document.createElement('div');
  made.className = 'preview';
  const head = document.createElement('header');
  const apart = Object.assign(document.createElement('a'), { href: link.href, target: '_blank', textContent: '在新窗口打开' });
  head.append(apart, close);
  const content = SHOWN[link.dataset.preview]();
  content.src = link.href;
  content.title = content.alt = link.textContent.trim();
  made.append(head, content);
  return made;
}

function closing(row, link) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: '收起预览' });
  button.addEventListener('click', () => shut(row, link));
  return button;
}

function shut(row, link) {
  row.querySelector('.preview').remove();
  row.querySelector('.about .open.name').focus();
  link.removeAttribute('aria-expanded');
}

/** @return whether the link was answered here */
export function preview(link) {
  if (!SHOWN[link.dataset.preview]) {
    return false;
  }
  const row = link.closest('.file');
  const shown = row.querySelector('.preview');
  const same = shown?.dataset.of === link.href;
  if (shown) {
    shut(row, link);
  }
  if (!same) {
    const made = panel(link, closing(row, link));
    made.dataset.of = link.href;
    row.append(made);
    link.setAttribute('aria-expanded', 'true');
  }
  return true;
}

export function previewing() {
  return document.querySelector('.preview') !== null;
}
