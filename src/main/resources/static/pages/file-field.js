// The browser's own file field speaks the browser's language, and a file that is far too large would never reach the page that could say so.
const MEGABYTE = 1024 * 1024;

for (const field of document.querySelectorAll('input[type=file][data-largest]')) {
  const largest = Number(field.dataset.largest);
  const button = document.querySelector(`label.secondary[for=${field.id}]`);
  const chosen = field.parentElement.querySelector('.chosen');

  const show = () => {
    const file = field.files[0];
    const tooLarge = file !== undefined && file.size > largest * MEGABYTE;
    chosen.textContent = tooLarge ? `“${file.name}”超过${largest} MB，未采用，请重新选择。` : file ? file.name : '未选择文件';
    chosen.classList.toggle('refused', tooLarge);
    if (tooLarge) {
      field.value = '';
    }
  };

  field.classList.add('unseen');
  button.hidden = false;
  chosen.hidden = false;
  field.addEventListener('change', show);
  show();
}
