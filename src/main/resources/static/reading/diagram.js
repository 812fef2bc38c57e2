// The diagram of a process, drawn by bpmn-js, with where the case stands on it. What it shows is said in words below it.
const place = document.getElementById('diagram');
const STEP = 60;
const LEAST = 0.2;
const MOST = 3;

const viewer = place && new window.BpmnJS({ container: place, zoomScroll: { enabled: false } });

function elements(kind) {
  return (place.dataset[kind] || '').split(' ').filter(Boolean);
}

/** What holds others is told by these. */
function mark(kind) {
  const known = viewer.get('elementRegistry');
  elements(kind).filter(id => known.get(id) && !(known.get(id).children || []).length).forEach(id => viewer.get('canvas').addMarker(id, kind));
}

function zoom(factor) {
  const canvas = viewer.get('canvas');
  canvas.zoom(Math.min(MOST, Math.max(LEAST, canvas.zoom() * factor)));
}

function fit() {
  viewer.get('canvas').zoom('fit-viewport', 'auto');
}

/** Brings the first current step to the middle, large enough to be read. */
function toCurrent() {
  const canvas = viewer.get('canvas');
  const shape = elements('current').map(id => viewer.get('elementRegistry').get(id)).find(each => each && !(each.children || []).length);
  if (!shape) {
    return fit();
  }
  const { width, height } = canvas.viewbox().outer;
  canvas.viewbox({ x: shape.x + shape.width / 2 - width / 2, y: shape.y + shape.height / 2 - height / 2, width, height });
}

const ACTIONS = { in: () => zoom(1.25), out: () => zoom(0.8), fit, current: toCurrent };
const KEYS = {
  '+': ACTIONS.in, '=': ACTIONS.in, '-': ACTIONS.out, '0': fit,
  ArrowLeft: () => viewer.get('canvas').scroll({ dx: STEP, dy: 0 }),
  ArrowRight: () => viewer.get('canvas').scroll({ dx: -STEP, dy: 0 }),
  ArrowUp: () => viewer.get('canvas').scroll({ dx: 0, dy: STEP }),
  ArrowDown: () => viewer.get('canvas').scroll({ dx: 0, dy: -STEP })
};

function steer() {
  place.addEventListener('keydown', event => {
    const action = !event.ctrlKey && !event.metaKey && !event.altKey && KEYS[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
  // the wheel scrolls the page; with the control key, as everywhere, it zooms
  place.addEventListener('wheel', event => {
    if (event.ctrlKey) {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    }
  }, { passive: false });
  const tools = document.querySelector('.drawing .tools');
  tools.addEventListener('click', event => event.target.dataset.zoom && ACTIONS[event.target.dataset.zoom]());
  tools.hidden = false;
}

async function draw() {
  const answer = await fetch(place.dataset.model, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  await viewer.importXML(await answer.text());
  ['finished', 'broken', 'current'].forEach(mark);
  elements('current').length ? toCurrent() : fit();
  steer();
  place.dataset.drawn = '';
}

if (place) {
  draw().catch(() => {
    place.hidden = true;
    document.getElementById('diagram-failed').hidden = false;
  });
}
