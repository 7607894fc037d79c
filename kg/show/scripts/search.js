// One search box over names and other names of things, and types of activity.
const find = document.getElementById('find');
const hits = document.getElementById('hits');
const fold = (text) => text.normalize('NFKC').toLowerCase();
const entries = data.things.map((thing) => ({ id: thing.id, texts: [thing.label].concat(thing.names).map(fold), many: uses.get(thing.id).length }))
  .concat(data.graph.nodes.filter((node) => isType(node.id)).map((node) => ({ id: node.id, texts: [fold(nameOf(node.id))], many: members(node.id).length })))
  .concat(data.activities.filter((activity) => activity.text.length > 4).map((activity) => ({ id: activity.id, texts: [fold(activity.text)], many: 0 })));

function look() {
  const words = fold(find.value.trim());
  hits.hidden = !words;
  find.setAttribute('aria-expanded', String(Boolean(words)));
  find.removeAttribute('aria-activedescendant');
  if (!words) return;
  const score = (entry) => Math.min(...entry.texts.map((text) => (text === words ? 0 : text.startsWith(words) ? 1 : text.includes(words) ? 2 : 9)));
  const found = entries.map((entry) => [score(entry), entry]).filter(([points]) => points < 9)
    .sort((one, other) => one[0] - other[0] || other[1].many - one[1].many);
  hits.replaceChildren(...found.slice(0, 40).map(([, entry], index) => hit(entry, index, words)));
  if (!found.length) hits.append(element('li', { class: 'none' }, '没有找到“' + find.value.trim() + '”。试试简称,或只写其中两三个字。'));
  if (found.length > 40) hits.append(element('li', { class: 'none' }, '还有 ' + (found.length - 40) + ' 个,多写几个字可以缩小范围。'));
  const first = hits.querySelector('[role=option]');
  if (first) light(first);
}

function hit(entry, index, words) {
  const label = nameOf(entry.id);
  const at = fold(label).length === label.length ? fold(label).indexOf(words) : -1;
  const text = element('span', {});
  if (at < 0) text.append(label);
  else text.append(label.slice(0, at), element('b', {}, label.slice(at, at + words.length)), label.slice(at + words.length));
  const row = element('li', { role: 'option', id: 'hit-' + index, 'aria-selected': 'false', click: () => take(row) },
    sign(kindOf(entry.id)), text, element('span', { class: 'grey right' }, entry.many ? entry.many + ' 项' : activities.has(entry.id) ? '活动' : '提及'));
  row.dataset.id = entry.id;
  return row;
}

function light(row) {
  hits.querySelectorAll('[aria-selected=true]').forEach((other) => other.setAttribute('aria-selected', 'false'));
  row.setAttribute('aria-selected', 'true');
  find.setAttribute('aria-activedescendant', row.id);
  row.scrollIntoView({ block: 'nearest' });
}

function take(row) {
  find.value = '';
  look();
  const id = row.dataset.id;
  go(id, isType(id) ? id : '');
  const passed = state.kinds.has(kindOf(id)) ? '类别' : !members(id).some(passes) && members(id).length ? '状态、报告或月份' : '';
  if (passed) say('“' + nameOf(id) + '”被' + passed + '的筛选隐去,这里仍显示它。');
}

find.addEventListener('input', look);
find.addEventListener('keydown', (event) => {
  const rows = Array.from(hits.querySelectorAll('[role=option]'));
  const at = rows.findIndex((row) => row.getAttribute('aria-selected') === 'true');
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (to !== undefined && rows[to]) { light(rows[to]); event.preventDefault(); }
  if (event.key === 'Enter' && rows[at]) take(rows[at]);
});
document.addEventListener('click', (event) => {
  if (!document.getElementById('finder').contains(event.target)) hits.hidden = true;
});
