// The browser's own file field speaks the browser's language, and a file that is far too large would never reach the page that could say so.
const LARGEST = 1024 * 1024;
const field = document.querySelector('#file');
const button = document.querySelector('label[for=file]');
const chosen = document.querySelector('.chosen');

function show() {
  const file = field.files[0];
  const tooLarge = file !== undefined && file.size > LARGEST;
  chosen.textContent = tooLarge ? `“${file.name}”超过1 MB，未采用，请重新选择。` : file ? file.name : '未选择文件';
  chosen.classList.toggle('refused', tooLarge);
  if (tooLarge) {
    field.value = '';
  }
}

field.classList.add('unseen');
button.hidden = false;
chosen.hidden = false;
field.addEventListener('change', show);
show();
