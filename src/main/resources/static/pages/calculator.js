// Narrows the list of limits to those that hold every word typed; without this script the list is merely long.
const box = document.querySelector('label.find');
const find = document.getElementById('find');
const list = document.getElementById('limit');
const none = document.querySelector('.none');

function narrow() {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  list.querySelectorAll('optgroup').forEach(group => {
    const options = [...group.querySelectorAll('option')];
    options.forEach(option => {
      const text = `${group.label} ${option.text} ${option.dataset.words}`.toLowerCase();
      option.hidden = !words.every(word => text.includes(word));
    });
    group.hidden = options.every(option => option.hidden);
  });
  const found = [...list.options].filter(option => !option.hidden);
  none.hidden = found.length > 0;
  if (found.length === 1) {
    found[0].selected = true;
  }
}

box.hidden = false;
find.addEventListener('input', narrow);
find.addEventListener('keydown', event => {
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    list.focus();
  }
});

const chosen = list.selectedOptions[0];
if (chosen) {
  list.scrollTop += chosen.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
}
