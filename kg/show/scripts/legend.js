// The left panel: legend that filters, choice of a report, and the list of what is to be seen.
const list = document.getElementById('list');

function box(group, mark, label, count) {
  const input = element('input', { type: 'checkbox', value: label.value });
  input.checked = !group.has(label.value);
  input.addEventListener('change', () => {
    if (input.checked) group.delete(label.value);
    else group.add(label.value);
    refresh();
    if (nodes.length) say(label.text + (input.checked ? '已显示。' : '已隐去。'));
  });
  return element('label', {}, input, mark, element('span', {}, label.text), element('span', { class: 'count' }, String(count)));
}

function buildReports() {
  const select = document.getElementById('report');
  select.append(element('option', { value: '-1' }, '全部 ' + data.sources.length + ' 份'));
  data.sources.forEach((from, number) => select.append(element('option', { value: String(number) }, (number + 1) + ' ' + (from.issuer ? from.issuer + ' · ' : '') + from.title)));
  select.addEventListener('change', () => { state.report = Number(select.value); refresh(); frame(true); });
  const month = document.getElementById('month');
  month.addEventListener('change', () => { state.month = Number(month.value); refresh(); frame(true); });
}

function showMonths() {
  const list = data.activities.filter((activity) => !state.statuses.has(activity.status) && inReport(activity));
  const words = (month) => (month < 0 ? '不限' : month ? month + ' 月' : '日期不明');
  document.getElementById('month').replaceChildren(...[-1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0].map((month) => {
    const many = list.filter((activity) => inMonth(activity, month)).length;
    const option = element('option', { value: String(month) }, words(month) + ' · ' + many + ' 项');
    option.disabled = !many && month !== state.month;
    option.selected = month === state.month;
    return option;
  }));
}

function showLegend() {
  const here = document.activeElement && document.activeElement.value;
  const passing = data.activities.filter(passes);
  const weights = weigh(passing);
  const many = (kind) => (kind === 'ACTIVITY' ? passing.length : Array.from(weights.nodes.keys()).filter((id) => !isType(id) && kindOf(id) === kind).length);
  document.getElementById('kinds').replaceChildren(...['ORG', 'ACTIVITY', 'POLICY', 'BENEFICIARY', 'PER', 'LOC', 'AWARD'].map((kind) => box(state.kinds, sign(kind), { value: kind, text: data.kinds[kind].label }, many(kind))));
  const others = data.activities.filter((activity) => inReport(activity) && inMonth(activity, state.month));
  showMonths();
  document.getElementById('statuses').replaceChildren(...Object.keys(data.statuses).map((status) => box(state.statuses, element('span', { class: 'line ' + status, 'aria-hidden': 'true' }), { value: status, text: data.statuses[status] }, others.filter((activity) => activity.status === status).length)));
  const again = here && document.querySelector('#left input[value="' + CSS.escape(here) + '"]');
  if (again) again.focus();
}

function showList() {
  const rows = Array.from(scene.nodes.values()).filter((node) => !scene.lit || scene.lit.has(node.id));
  rows.sort((one, other) => order(one) - order(other) || other.count - one.count);
  document.getElementById('list-name').textContent = '当前可见 ' + rows.length;
  list.replaceChildren(...rows.map((node) => {
    const row = element('li', { role: 'option', id: 'row-' + node.id, 'aria-selected': String(node.id === state.pick), title: nameOf(node.id), click: () => choose(node.id) },
      sign(node.kind), element('span', {}, nameOf(node.id)), element('span', { class: 'count' }, activities.has(node.id) ? '' : String(node.count)));
    row.dataset.id = node.id;
    return row;
  }));
  list.removeAttribute('aria-activedescendant');
  const now = list.querySelector('[aria-selected=true]');
  if (now) mark(now);
}

const order = (node) => (isType(node.id) ? 0 : activities.has(node.id) ? 1 : 2 + Object.keys(data.kinds).indexOf(node.kind));

function mark(row) {
  list.querySelectorAll('[aria-selected=true]').forEach((other) => other.setAttribute('aria-selected', 'false'));
  row.setAttribute('aria-selected', 'true');
  list.setAttribute('aria-activedescendant', row.id);
  row.scrollIntoView({ block: 'nearest' });
  hovered = row.dataset.id;
  network.redraw();
}

list.addEventListener('keydown', (event) => {
  const rows = Array.from(list.children);
  const at = rows.findIndex((row) => row.getAttribute('aria-selected') === 'true');
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to !== undefined && rows[to]) { mark(rows[to]); event.preventDefault(); }
  if ((event.key === 'Enter' || event.key === ' ') && rows[at]) { choose(rows[at].dataset.id); event.preventDefault(); }
});
