// The picture: which nodes and edges stand where, for the state of the view.
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const canvas = document.getElementById('canvas');
const network = new vis.Network(canvas, { nodes: nodes, edges: edges }, Object.assign({}, data.graph.options, {
  interaction: Object.assign({}, data.graph.options.interaction, { selectable: false }),
}));
const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const STRETCH = 1.4; // the ring of an opened group is wider than high, as names are
let scene = { nodes: new Map(), edges: new Map(), lit: null, hidden: 0 };

const bare = (id, kind, x, y, size, count) => ({ id: id, kind: kind, x: x, y: y, size: size, count: count });

function baseNodes(weights) {
  const found = new Map();
  home.forEach((node, id) => {
    const count = weights.nodes.get(id) || 0;
    if (!state.kinds.has(node.kind) && count) found.set(id, bare(id, node.kind, node.x, node.y, node.size, count));
  });
  if (state.report >= 0 || state.month >= 0) invite(found, weights);
  const extra = things.has(state.pick) ? state.pick : things.has(state.open) ? state.open : '';
  if (extra && !found.has(extra)) found.set(extra, guest(extra, weights.nodes.get(extra) || 0));
  return found;
}

// A narrow choice leaves room for things that the first picture had none for: they stand around their types, outward.
function invite(found, weights) {
  const seats = new Map();
  const drawn = new Set(data.graph.nodes.map((node) => node.kind));
  Array.from(weights.nodes).filter(([id]) => things.has(id) && !found.has(id) && drawn.has(kindOf(id)) && !state.kinds.has(kindOf(id)))
    .sort((one, other) => other[1] - one[1]).slice(0, Math.max(0, 120 - found.size)).forEach(([id, count]) => {
      const hubs = Array.from(new Set(uses.get(id).filter(passes).map(hub)), (type) => home.get(type));
      const x = hubs.reduce((sum, node) => sum + node.x, 0) / hubs.length;
      const y = hubs.reduce((sum, node) => sum + node.y, 0) / hubs.length;
      const seat = seats.get(x) || 0;
      seats.set(x, seat + 1);
      const angle = Math.atan2(y, x) + (seat % 2 ? 1 : -1) * (0.35 + 0.38 * Math.floor(seat / 2));
      const far = 52 + 16 * (seat % 3);
      found.set(id, bare(id, kindOf(id), x + far * Math.cos(angle) * STRETCH, y + far * Math.sin(angle), 6, count));
    });
}

// A thing outside the first picture stands in the middle of its types.
function guest(id, count) {
  const near = uses.get(id).map((activity) => home.get(hub(activity)));
  const mean = (axis) => near.reduce((sum, node) => sum + node[axis], 0) / (near.length || 1);
  return bare(id, things.get(id).kind, mean('x') * 0.8, mean('y') * 0.8 + 24, 8, count);
}

// Activities of the opened node in a spiral around it; all others move outward, their order kept.
function unfold(found, list) {
  const centre = found.get(state.open);
  const turn = 2.399963;
  const first = centre.size + 16;
  const radius = (index) => Math.sqrt(first * first + index * 1150);
  const edge = radius(list.length) + 10;
  const angles = new Map();
  const bend = (index) => { const angle = index * turn - 1.2; return Math.atan2(Math.sin(angle), Math.cos(angle)); };
  const slots = list.map((_, index) => index).sort((one, other) => bend(one) - bend(other));
  toward(list, centre, found).forEach((activity, slot) => {
    const index = slots[slot];
    const angle = index * turn - 1.2;
    const far = radius(index + 0.5);
    activity.things.forEach((id) => {
      if (found.has(id) || state.kinds.has(things.get(id).kind)) return;
      angles.set(id, (angles.get(id) || []).concat(angle));
    });
    found.set(activity.id, bare(activity.id, 'ACTIVITY', centre.x + far * Math.cos(angle) * STRETCH, centre.y + far * Math.sin(angle), 6, 1));
  });
  const guests = Array.from(angles, ([id, list]) => [
    Math.atan2(list.reduce((sum, a) => sum + Math.sin(a), 0), list.reduce((sum, a) => sum + Math.cos(a), 0)), id,
  ]).sort((one, other) => one[0] - other[0] || (one[1] < other[1] ? -1 : 1));
  const clear = edge + (guests.length ? 76 : 0);
  found.forEach((node) => {
    if (node.id === state.open || activities.has(node.id)) return;
    const dx = (node.x - centre.x) / STRETCH;
    const dy = node.y - centre.y;
    const far = Math.hypot(dx, dy) || 1;
    const grown = Math.sqrt(far * far + clear * clear) / far;
    node.x = centre.x + dx * grown * STRETCH;
    node.y = centre.y + dy * grown;
  });
  guests.forEach(([angle, id], index) => {
    const even = guests.length > 5 ? -Math.PI + (2 * Math.PI * (index + 0.5)) / guests.length : angle;
    const far = edge + 22 + (index % 2) * 34;
    found.set(id, bare(id, things.get(id).kind, centre.x + far * Math.cos(even) * STRETCH, centre.y + far * Math.sin(even), 6, 1));
  });
}

// Activities in the order of the direction in which their things stand, so that fewer lines cross.
function toward(list, centre, found) {
  const wish = new Map(list.map((activity, index) => {
    const near = activity.things.filter((id) => id !== state.open).map((id) => found.get(id)).filter(Boolean);
    if (!near.length) return [activity, (index * 0.7) % (2 * Math.PI) - Math.PI];
    return [activity, Math.atan2(near.reduce((sum, node) => sum + node.y - centre.y, 0), near.reduce((sum, node) => sum + node.x - centre.x, 0))];
  }));
  return list.slice().sort((one, other) => wish.get(one) - wish.get(other));
}

function compose() {
  const list = data.activities.filter(passes);
  const weights = weigh(list);
  const found = baseNodes(weights);
  const lines = new Map();
  const focus = state.pick || state.open;
  const near = focus ? weigh(members(focus).filter(passes)) : null;
  const lit = near ? new Set([focus].concat(Array.from(near.nodes.keys()))) : null;
  let hidden = 0;
  weights.pairs.forEach((weight, key) => {
    const ends = key.split('~');
    if (!found.has(ends[0]) || !found.has(ends[1])) return;
    const bright = !near || near.pairs.has(key);
    lines.set(key, { id: key, from: ends[0], to: ends[1], weight: near && bright ? near.pairs.get(key) : weight, bright: bright, kind: kindOf(ends[0]) });
  });
  if (state.open && found.has(state.open)) {
    const all = members(state.open).filter(passes);
    const chosen = all.slice(0, LIMIT);
    const picked = activities.get(state.pick);
    if (picked && all.includes(picked) && !chosen.includes(picked)) chosen[LIMIT - 1] = picked;
    hidden = all.length - chosen.length;
    unfold(found, chosen);
    lines.forEach((line) => { line.bright = false; });
    const wanted = new Set(members(focus));
    const shared = chosen.some((activity) => wanted.has(activity));
    chosen.forEach((activity) => {
      const bright = !shared || wanted.has(activity);
      if (bright) lit.add(activity.id);
      [hub(activity)].concat(activity.things).forEach((id) => {
        if (!found.has(id)) return;
        const key = activity.id + '~' + id;
        lines.set(key, { id: key, from: activity.id, to: id, weight: 1, bright: bright, kind: kindOf(id), thin: isType(id) && id !== state.open, planned: activity.status === 'planned' });
      });
    });
    if (isType(state.open)) lit.add(state.open);
  }
  scene = { nodes: found, edges: lines, lit: lit, hidden: hidden };
}

function paint() {
  compose();
  const heaviest = Math.max(1, ...Array.from(scene.edges.values(), (line) => line.weight));
  const faded = (id) => scene.lit && !scene.lit.has(id);
  sync(nodes, scene.nodes, (node) => {
    const colour = data.kinds[node.kind].colour;
    const planned = activities.has(node.id) && activities.get(node.id).status === 'planned';
    return {
      id: node.id, shape: data.kinds[node.kind].shape, size: node.size, x: node.x, y: node.y,
      opacity: faded(node.id) ? 0.13 : 1,
      color: { background: planned ? '#FFFFFF' : colour, border: planned ? colour : '#FFFFFF', hover: { background: planned ? '#FFFFFF' : colour, border: '#1F2933' } },
      shapeProperties: { borderDashes: planned ? [3, 2] : false },
    };
  });
  sync(edges, scene.edges, (line) => ({
    id: line.id, from: line.from, to: line.to, arrows: '', dashes: line.planned ? [4, 4] : false,
    width: line.thin ? 0.5 : 1 + Math.log2(line.weight) * Math.min(1.4, 5 / Math.log2(heaviest + 1)),
    color: { inherit: false, color: data.kinds[line.kind].colour, hover: data.kinds[line.kind].colour, opacity: line.bright ? (scene.lit ? 0.6 : 0.4) : 0.04 },
  }));
  document.body.dataset.nodes = nodes.length;
  document.body.dataset.edges = edges.length;
}

function sync(set, wanted, make) {
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  set.update(Array.from(wanted.values(), make));
}

function frame(whole) {
  const ids = scene.lit && !whole ? Array.from(scene.lit).filter((id) => scene.nodes.has(id)) : [];
  if (!nodes.length) return;
  network.fit({ nodes: ids.length > 1 ? ids : nodes.getIds(), maxZoomLevel: 1.6, animation: still ? false : { duration: 320, easingFunction: 'easeInOutQuad' } });
}
