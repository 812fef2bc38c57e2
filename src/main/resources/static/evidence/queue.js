// Uploads waiting their turn: each the body of a request of its own, so that the rest can go on when one fails, and one after the other, so
// that they lie in the case in the order they were chosen.
const BROKEN = '网络中断，文件没有保存，可以重试。';
const UNREADABLE = '读取不到该文件，可能已被移动或改动，请重新选择。';

export class Queue {
  #uploads = [];
  #changed;

  /** @param changed called with the upload after whatever happens to it */
  constructor(changed) {
    this.#changed = changed;
  }

  get uploads() {
    return [...this.#uploads];
  }

  get busy() {
    return this.#uploads.some(upload => upload.state === 'waiting' || upload.state === 'sending');
  }

  /** @param reason why it is not even tried; empty if it is */
  add(file, address, token, reason) {
    const upload = { file, address, token, sent: 0, reason, state: reason ? 'failed' : 'waiting', final: Boolean(reason), request: null };
    this.#uploads.push(upload);
    this.#changed(upload);
    this.#next();
  }

  retry(upload) {
    Object.assign(upload, { state: 'waiting', sent: 0, reason: '' });
    this.#changed(upload);
    this.#next();
  }

  /** Cancels it if it is under way, and forgets it. */
  remove(upload) {
    this.#uploads = this.#uploads.filter(each => each !== upload);
    upload.request?.abort();
    upload.state = 'removed';
    this.#changed(upload);
    this.#next();
  }

  #next() {
    const next = this.#uploads.find(upload => upload.state === 'waiting');
    if (next && !this.#uploads.some(upload => upload.state === 'sending')) {
      this.#send(next);
    }
  }

  #send(upload) {
    const request = new XMLHttpRequest(); // fetch does not tell how much has been sent
    Object.assign(upload, { request, state: 'sending' });
    request.open('POST', upload.address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-TOKEN', upload.token);
    request.upload.addEventListener('progress', event => {
      upload.sent = event.loaded;
      this.#changed(upload);
    });
    request.addEventListener('load', () => this.#end(upload, request.status < 300 ? '' : words(request), request.status < 500));
    request.addEventListener('error', () => this.#unsent(upload));
    request.send(upload.file);
    this.#changed(upload);
  }

  /** A file that was moved meanwhile fails as a broken line does. */
  async #unsent(upload) {
    const readable = await upload.file.slice(0, 1).arrayBuffer().then(() => true, () => false);
    this.#end(upload, readable ? BROKEN : UNREADABLE, !readable);
  }

  #end(upload, reason, final) {
    if (upload.state === 'removed') {
      return;
    }
    Object.assign(upload, { request: null, reason, state: reason ? 'failed' : 'done', final });
    this.#changed(upload);
    this.#next();
  }
}

function words(request) {
  try {
    return JSON.parse(request.responseText).message;
  } catch {
    return BROKEN;
  }
}
