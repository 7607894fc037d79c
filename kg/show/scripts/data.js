// What the page shows: the data of the build, the state of the view, and what follows from both.
const data = JSON.parse(document.getElementById('data').textContent);
const things = new Map(data.things.map((thing) => [thing.id, thing]));
const activities = new Map(data.activities.map((activity) => [activity.id, activity]));
const home = new Map(data.graph.nodes.map((node) => [node.id, node]));
const uses = new Map(data.things.map((thing) => [thing.id, []]));
const LIMIT = 60; // activities drawn around one node

const state = { kinds: new Set(), statuses: new Set(), report: -1, month: -1, pick: '', open: '' };

data.activities.forEach((activity) => {
  activity.things = Array.from(new Set(activity.parts.map((part) => part[2]).filter(Boolean)));
  activity.things.forEach((id) => uses.get(id).push(activity));
});

const hub = (activity) => 't-' + activity.type;
const isType = (id) => id.slice(0, 2) === 't-';
const inReport = (activity) => state.report < 0 || activity.s === state.report;
const inMonth = (activity, month) => month < 0 || (month ? activity.months.includes(month) : !activity.months.length); // 0: no month named
const passes = (activity) =>
  !state.statuses.has(activity.status) && inReport(activity) && inMonth(activity, state.month);
const kindOf = (id) => (isType(id) || activities.has(id) ? 'ACTIVITY' : things.has(id) ? things.get(id).kind : '');

function nameOf(id) {
  if (isType(id)) return data.types[id.slice(2)];
  if (things.has(id)) return things.get(id).label;
  if (activities.has(id)) return activities.get(id).label;
  return id.split('~').map(nameOf).join(' — ');
}

// The activities a node or an edge stands for, filters not asked.
function members(id) {
  if (activities.has(id)) return [activities.get(id)];
  if (isType(id)) return data.activities.filter((activity) => hub(activity) === id);
  if (things.has(id)) return uses.get(id);
  const ends = id.split('~');
  return ends.length === 2 ? members(ends[0]).filter((activity) => hub(activity) === ends[1]) : [];
}

const known = (id) => things.has(id) || activities.has(id) || (id.includes('~') ? known(id.split('~')[0]) : home.has(id));

// Activities to the weight of each node and of each pair (thing, type).
function weigh(list) {
  const nodes = new Map();
  const pairs = new Map();
  const add = (map, key) => map.set(key, (map.get(key) || 0) + 1);
  list.forEach((activity) => {
    add(nodes, hub(activity));
    activity.things.forEach((id) => {
      add(nodes, id);
      add(pairs, id + '~' + hub(activity));
    });
  });
  return { nodes: nodes, pairs: pairs };
}

// A text between two code points.
const points = (text, from, to) => Array.from(text).slice(from, to).join('');

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.keys(attributes || {}).forEach((name) => {
    if (name === 'click') made.addEventListener('click', attributes[name]);
    else made.setAttribute(name, attributes[name]);
  });
  made.append(...children.filter((child) => child !== null));
  return made;
}

// The shape of a class, drawn: signs of a font are missing on old machines.
function sign(kind) {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  drawing.setAttribute('class', 'sign k-' + kind);
  drawing.setAttribute('viewBox', '0 0 14 14');
  drawing.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', data.kinds[kind].sign);
  drawing.append(path);
  return drawing;
}
