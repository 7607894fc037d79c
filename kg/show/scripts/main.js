// Picks, steps back, keys; the state stands in the address: #pick or #pick/opened.
const status = document.getElementById('status');
const tip = document.getElementById('tip');
const by = (id) => document.getElementById(id);
let steps = 0;
let saying = 0;
let at; // the address whose view is shown

function say(words) {
  status.textContent = words;
  clearTimeout(saying);
  saying = setTimeout(describe, 6000);
}

function describe() {
  const count = nodes.length;
  if (state.open) status.textContent = '已展开“' + nameOf(state.open) + '”:' + (members(state.open).filter(passes).length - scene.hidden) + ' 项活动' + (scene.hidden ? ',其余 ' + scene.hidden + ' 项在右侧和表格中' : '') + '。再点一次收起。';
  else if (!count) status.textContent = '没有可画的内容。请在左侧放宽筛选。';
  else {
    const all = data.things.filter((thing) => uses.get(thing.id).some(passes)).length;
    const drawn = Array.from(scene.nodes.keys()).filter((id) => things.has(id)).length;
    status.textContent = all > drawn ? '画出最忙的 ' + drawn + ' 个名字,其余 ' + (all - drawn) + ' 个可查找,或随活动展开。' : '';
  }
}

function refresh() {
  paint();
  showLegend();
  showList();
  showCard();
  describe();
  by('back').disabled = !steps;
}

function go(pick, open) {
  const address = pick || open ? '#' + pick + (open ? '/' + open : '') : '#';
  if (address === (location.hash || '#')) return;
  steps += 1;
  location.hash = address;
  restore();
}

function restore() {
  if (at === location.hash) return;
  at = location.hash;
  const [pick, open] = decodeURIComponent(location.hash.slice(1)).split('/');
  const before = state.open;
  state.pick = pick && known(pick) ? pick : '';
  state.open = open && known(open) ? open : '';
  if (activities.has(state.pick) && !members(state.open).includes(activities.get(state.pick))) state.open = hub(activities.get(state.pick));
  hovered = '';
  tip.hidden = true;
  refresh();
  if (state.open !== before || (state.pick && !state.open)) frame(false);
  else if (!state.pick) frame(true);
  if (state.pick) by('right').classList.add('open');
}

// A pick on the picture or in the list: a type opens, again closes; an activity keeps its group.
function choose(id) {
  if (isType(id)) go(state.open === id ? '' : id, state.open === id ? '' : id);
  else go(id, activities.has(id) || (state.open && scene.lit && scene.lit.has(id)) ? state.open : '');
}

function backOne() {
  if (!steps) return;
  steps -= 1;
  history.back();
}

function escape() {
  if (!hits.hidden) { find.value = ''; look(); }
  else if (by('about').open) by('about').open = false;
  else if (state.pick && state.open && state.pick !== state.open) go(state.open, state.open);
  else if (state.pick || state.open) go('', '');
}

network.on('click', (event) => {
  const id = network.getNodeAt(event.pointer.DOM);
  const line = id ? undefined : network.getEdgeAt(event.pointer.DOM);
  if (id) choose(id);
  else if (line && activities.has(line.split('~')[0])) choose(line.split('~')[0]);
  else if (line) go(line, state.open);
  else if (state.pick && state.open && state.pick !== state.open) go(state.open, state.open);
  else if (state.pick && !state.open) go('', '');
});
network.on('hoverNode', (event) => hover(event.node, nameOf(event.node) + (activities.has(event.node) ? '' : ' · ' + scene.nodes.get(event.node).count + ' 项活动'), event));
network.on('hoverEdge', (event) => hover('', nameOf(event.edge) + (activities.has(event.edge.split('~')[0]) ? '' : ' · ' + scene.edges.get(event.edge).weight + ' 项活动'), event));
['blurNode', 'blurEdge', 'dragStart', 'zoom'].forEach((name) => network.on(name, () => { hovered = ''; tip.hidden = true; canvas.style.cursor = ''; }));
network.on('dragEnd', (event) => {
  event.nodes.forEach((id) => {
    const place = network.getPositions([id])[id];
    if (home.has(id) && !state.open && place) Object.assign(home.get(id), place);
  });
});

function hover(id, words, event) {
  hovered = id;
  tip.textContent = words;
  tip.hidden = false;
  tip.style.left = Math.min(event.pointer.DOM.x + 14, canvas.clientWidth - 220) + 'px';
  tip.style.top = event.pointer.DOM.y + 16 + 'px';
  canvas.style.cursor = 'pointer';
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') escape();
  if (event.key === '/' && !['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName)) { find.focus(); event.preventDefault(); }
});
by('back').addEventListener('click', backOne);
by('reset').addEventListener('click', () => { go('', ''); frame(true); });
by('png').addEventListener('click', savePicture);
by('print').addEventListener('click', () => window.print());
by('zoom-in').addEventListener('click', () => network.moveTo({ scale: network.getScale() * 1.3 }));
by('zoom-out').addEventListener('click', () => network.moveTo({ scale: network.getScale() / 1.3 }));
by('zoom-fit').addEventListener('click', () => frame(true));
by('show-left').addEventListener('click', () => by('left').classList.toggle('open'));
by('show-right').addEventListener('click', () => by('right').classList.toggle('open'));
window.addEventListener('hashchange', restore);

buildReports();
restore();
network.once('afterDrawing', () => { document.body.dataset.ready = 'yes'; });
network.redraw();

// For tests and for people at the console: what is drawn, and where on the page.
window.graph = {
  nodes: () => nodes.getIds(),
  edges: () => edges.getIds(),
  name: nameOf,
  state: state,
  where: (id) => {
    const box = canvas.getBoundingClientRect();
    const place = network.canvasToDOM(network.getPositions([id])[id]);
    return { x: box.left + place.x, y: box.top + place.y };
  },
};
