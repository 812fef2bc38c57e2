// Lays the pages of a paper on the page as pictures, once the server has made them.
const paper = document.querySelector('.paper');

/** What went wrong in the place of what did not come, and a way to ask again. */
function torn(words, again) {
  const place = document.createElement('div');
  place.className = 'torn';
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'plain', textContent: '重新显示' });
  button.addEventListener('click', () => again(place));
  place.append(Object.assign(document.createElement('span'), { textContent: words }), button);
  return place;
}

function sheet(number, total) {
  const picture = document.createElement('img');
  const name = `第${number}页，共${total}页`;
  picture.addEventListener('error', () => picture.replaceWith(torn(`${name}，没有显示成功。`, place => place.replaceWith(sheet(number, total)))));
  picture.alt = name;
  picture.loading = number > 1 ? 'lazy' : 'eager';
  picture.src = `${paper.dataset.pages}/${number}`;
  return picture;
}

async function pages() {
  const answer = await fetch(paper.dataset.pages, { headers: { Accept: 'application/json' } }).catch(() => null);
  const told = await answer?.json().catch(() => null);
  if (!answer?.ok || !told) {
    throw new Error(told?.message ?? '没有连接上服务器，请检查网络。');
  }
  return told.pages;
}

async function lay() {
  paper.setAttribute('aria-busy', 'true');
  try {
    const total = await pages();
    paper.replaceChildren(...Array.from({ length: total }, (_, index) => sheet(index + 1, total)));
  } catch (failure) {
    const making = paper.querySelector('.making');
    paper.replaceChildren(torn(failure.message, place => {
      place.replaceWith(making);
      lay();
    }));
  }
  paper.setAttribute('aria-busy', 'false');
}

lay();
