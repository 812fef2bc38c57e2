// Whoever comes back from handing in a file finds it in the list. Without a script the page has to be opened anew.
const form = document.querySelector('form.filling');
const list = form.querySelector('#evidence');

async function refill() {
  const answer = await fetch(form.dataset.here);
  if (!answer.ok || answer.redirected) {
    return; // whoever is logged out, or may no longer, hears so when the form is handed in
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#evidence');
  if (fresh) {
    const chosen = list.value;
    const added = [...fresh.options].filter(option => ![...list.options].some(known => known.value === option.value));
    list.append(...added.map(option => new Option(option.text, option.value)));
    list.value = chosen || (added.length === 1 ? added[0].value : '');
  }
}

if (list) {
  window.addEventListener('focus', () => refill().catch(() => {})); // without an answer the list stays as it is
}
