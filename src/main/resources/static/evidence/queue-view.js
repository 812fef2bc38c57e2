// How the queue looks: one line a file, in the order they were chosen. Lines stay where they are until all is over; then only what failed stays.
const MEBI = 1024 * 1024;

function element(tag, kind, text = '') {
  const made = document.createElement(tag);
  made.className = kind;
  made.textContent = text;
  return made;
}

function size(bytes) {
  return bytes < MEBI ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEBI).toFixed(1)} MB`;
}

function state(upload) {
  const share = Math.floor(upload.sent / upload.file.size * 100);
  return {
    waiting: '等待上传',
    sending: share < 100 ? `已上传 ${share}%` : '正在核对内容…',
    done: '已存入案卷',
    failed: upload.reason
  }[upload.state];
}

export class QueueView {
  #place;
  #queue;
  #lines = new Map();
  #list = element('ul', '');
  #summary = element('b', '');
  #all = element('button', 'link');

  constructor(place) {
    this.#place = place;
    this.#all.type = 'button';
    this.#all.addEventListener('click', () => this.#clear());
    const head = element('header', '');
    head.append(this.#summary, this.#all);
    place.append(head, this.#list);
  }

  of(queue) {
    this.#queue = queue;
    return this;
  }

  /** What is said of the whole. */
  get words() {
    const uploads = this.#queue.uploads;
    const count = kind => uploads.filter(upload => upload.state === kind).length;
    const failed = count('failed');
    const not = failed ? `，${failed}个没有存入` : '';
    return this.#queue.busy ? `正在上传：已存入 ${count('done')} / ${uploads.length}${not}` : `${count('done')}个文件已存入案卷${not}`;
  }

  show(upload) {
    if (upload.state === 'removed') {
      this.#lines.get(upload)?.remove();
      this.#lines.delete(upload);
    } else {
      this.#fill(this.#lines.get(upload) ?? this.#line(upload), upload);
    }
    this.#whole();
  }

  #whole() {
    const busy = this.#queue.busy;
    this.#summary.textContent = this.words;
    this.#all.textContent = busy ? '全部取消' : '收起';
    this.#place.hidden = this.#queue.uploads.length === 0;
    this.#place.classList.toggle('over', !busy);
  }

  #line(upload) {
    const line = element('li', '');
    const bar = element('progress', '');
    bar.max = upload.file.size || 1;
    bar.setAttribute('aria-label', upload.file.name);
    const what = element('span', 'what', upload.file.name);
    what.title = upload.file.name;
    line.append(what, element('span', 'size', size(upload.file.size)), bar, element('span', 'state'), element('span', 'acts'));
    this.#lines.set(upload, line);
    this.#list.append(line);
    return line;
  }

  #fill(line, upload) {
    line.querySelector('progress').value = upload.state === 'done' ? upload.file.size : upload.sent;
    line.querySelector('.state').textContent = state(upload);
    if (line.className !== upload.state) {
      line.className = upload.state;
      line.querySelector('.acts').replaceChildren(...this.#acts(upload));
      if (upload.state === 'sending') {
        this.#list.scrollTop = line.offsetTop - this.#list.offsetTop - this.#list.clientHeight / 2;
      }
    }
  }

  #acts(upload) {
    const act = (label, work) => {
      const button = element('button', 'link', label);
      button.type = 'button';
      button.setAttribute('aria-label', `${label}${upload.file.name}`);
      button.addEventListener('click', work);
      return button;
    };
    const away = label => act(label, () => this.#queue.remove(upload));
    return {
      waiting: () => [away('取消')],
      sending: () => [away('取消')],
      failed: () => [...upload.final ? [] : [act('重试', () => this.#queue.retry(upload))], away('移除')],
      done: () => []
    }[upload.state]();
  }

  /** Cancels what is under way; when nothing is, forgets all. */
  #clear() {
    const busy = this.#queue.busy;
    this.#queue.uploads.filter(upload => !busy || upload.state === 'waiting' || upload.state === 'sending')
      .forEach(upload => this.#queue.remove(upload));
  }
}
