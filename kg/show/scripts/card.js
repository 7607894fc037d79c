// The right panel: before a pick what is busiest, after it the card and its facts, each with the sentence that says so.
const panel = document.getElementById('right');
const PAGE = 20;

function showCard() {
  const list = state.pick ? members(state.pick).filter(passes) : [];
  panel.replaceChildren(...(state.pick ? card(list) : overview()));
  panel.scrollTop = 0;
  document.body.dataset.picked = state.pick;
  document.body.dataset.facts = list.length;
}

function overview() {
  const weights = weigh(data.activities.filter(passes));
  const top = (test, many) => Array.from(weights.nodes).filter(([id]) => test(id)).sort((one, other) => other[1] - one[1]).slice(0, many);
  const parts = [
    element('h2', {}, '从这里看起'),
    element('p', { class: 'intro' }, '一圈圆点是活动的类型,数字是项数;连着它们的是做事的组织、依据的政策和受益的人群。线越粗,活动越多。'),
    element('p', { class: 'intro' }, '点一个类型,展开它的活动;点一个名字或一条线,看它的事实和原句;按 Esc 返回上一步。'),
  ];
  if (data.omitted) parts.push(element('p', { class: 'intro' }, data.omitted + '。'));
  if (!weights.nodes.size) parts.push(element('p', { class: 'intro' }, '现在的筛选下没有活动。请在左侧勾选类别、状态,或把报告和月份换回“全部”“不限”。'));
  [['活动类型', isType, 6], ['组织', (id) => kindOf(id) === 'ORG', 5], ['政策', (id) => kindOf(id) === 'POLICY', 4], ['受益群体', (id) => kindOf(id) === 'BENEFICIARY', 4]].forEach(([title, test, many]) => {
    const rows = top(test, many);
    if (rows.length) parts.push(element('h3', {}, title + ' · 活动最多'), ...rows.map(([id, count]) => bar(id, count, rows[0][1])));
  });
  return parts;
}

function bar(id, count, most) {
  const fill = element('span', { class: 'fill' });
  fill.style.width = Math.max(2, (100 * count) / most) + '%';
  return element('button', { type: 'button', class: 'bar k-' + kindOf(id), click: () => go(id, isType(id) ? id : '') },
    element('span', { class: 'row' }, element('span', {}, nameOf(id)), element('span', { class: 'right grey' }, count + ' 项')), fill);
}

function card(list) {
  const id = state.pick;
  const thing = things.get(id);
  const kind = kindOf(id);
  const parts = [element('h2', {}, kind ? sign(kind) : null, element('span', {}, nameOf(id)))];
  if (thing) {
    const where = thing.s < 0 ? '' : ' · 只在' + place(thing.s) + '中';
    parts.push(element('p', { class: 'grey' }, data.kinds[kind].label + where));
    if (thing.names.length) parts.push(element('p', { class: 'grey' }, '也写作:' + thing.names.join('、')));
  } else if (!activities.has(id)) parts.push(element('p', { class: 'grey' }, id.includes('~') ? '两者之间的活动' : '活动类型'));
  if (list.length && !activities.has(id)) {
    const planned = list.filter((activity) => activity.status === 'planned').length;
    parts.push(element('p', {}, list.length + ' 项活动' + (planned ? ',其中计划 ' + planned + ' 项' : '') + ' · 见于 ' + new Set(list.map((activity) => activity.s)).size + ' 份报告'));
    if (!id.includes('~')) {
      const open = state.open === id;
      parts.push(element('div', { class: 'tools' }, element('button', { type: 'button', click: () => go(id, open ? '' : id) }, open ? '收起图上的活动' : '在图上展开活动')));
    }
    parts.push(...related(id, list));
  }
  if (!list.length) parts.push(element('p', { class: 'intro' }, uses.has(id) && !uses.get(id).length ? '报告提到它,但没有读出它参加的活动。' : '它的活动都被现在的筛选隐去。请在左侧放宽状态、报告或月份。'));
  const rest = element('div', {});
  parts.push(rest);
  let shown = 0;
  const more = () => {
    rest.querySelectorAll('.more').forEach((button) => button.remove());
    list.slice(shown, shown + PAGE).forEach((activity) => rest.append(fact(activity)));
    shown = Math.min(list.length, shown + PAGE);
    if (shown < list.length) rest.append(element('div', { class: 'tools more' }, element('button', { type: 'button', click: more }, '还有 ' + (list.length - shown) + ' 项,再显示 ' + Math.min(PAGE, list.length - shown) + ' 项')));
  };
  more();
  return parts;
}

// What stands beside it in the same activities, as links.
function related(id, list) {
  const weights = weigh(list).nodes;
  const near = Array.from(weights).filter(([other]) => other !== id && !id.split('~').includes(other)).sort((one, other) => other[1] - one[1]);
  if (!near.length || id.includes('~')) return [];
  const chips = element('div', { class: 'chips' });
  const put = (many) => chips.replaceChildren(...near.slice(0, many).map(([other, count]) => element('button', { type: 'button', class: 'chip k-' + kindOf(other), click: () => go(other, '') }, nameOf(other) + (count > 1 ? ' ' + count : ''))),
    ...(near.length > many ? [element('button', { type: 'button', class: 'link grey', click: () => put(near.length) }, '其余 ' + (near.length - many) + ' 个')] : []));
  put(8);
  return [chips];
}

const place = (number) => '报告' + (number + 1);

function fact(activity) {
  const box = element('article', { class: 'fact' + (activity.id === state.pick ? ' now' : '') },
    element('div', { class: 'top' }, element('span', {}, activity.text),
      element('button', { type: 'button', class: 'tag k-ACTIVITY right', click: () => go(hub(activity), hub(activity)) }, data.types[activity.type]),
      element('span', { class: 'tag ' + activity.status }, data.statuses[activity.status])));
  const quote = element('blockquote', {});
  activity.in.forEach((number) => quote.append(passage(data.passages[number], activity)));
  box.append(quote, roles(activity), source(activity));
  return box;
}

// A sentence with the words of the activity marked; marks inside marks nest.
function passage(sentence, activity) {
  const letters = Array.from(sentence.text);
  const end = sentence.at + letters.length;
  const marks = [[activity.at[0], activity.at[1], 'ACTIVITY', '活动']]
    .concat(activity.parts.map((part) => [part[4], part[5], part[1], data.roles[part[0]]]))
    .filter((mark) => mark[0] >= sentence.at && mark[1] <= end)
    .sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  const fill = (into, from, to) => {
    let at = from;
    while (marks.length && marks[0][0] < to) {
      const mark = marks.shift();
      if (mark[0] < at || mark[1] > to) continue;
      into.append(letters.slice(at - sentence.at, mark[0] - sentence.at).join(''));
      const words = element('mark', { class: 'k-' + mark[2] + (mark[2] === 'ACTIVITY' ? ' ' + activity.status : ''), title: mark[3] });
      fill(words, mark[0], mark[1]);
      into.append(words);
      at = mark[1];
    }
    into.append(letters.slice(at - sentence.at, to - sentence.at).join(''));
  };
  const own = activity.at[0] >= sentence.at && activity.at[0] < end;
  const made = element('span', { class: own ? 'own' : 'context' });
  fill(made, sentence.at, end);
  return made;
}

function roles(activity) {
  const list = element('dl', {});
  Object.keys(data.roles).forEach((role) => {
    const parts = activity.parts.filter((part) => part[0] === role);
    if (!parts.length) return;
    const cell = element('dd', {});
    parts.forEach((part, index) => {
      if (index) cell.append('、');
      cell.append(part[2] ? element('button', { type: 'button', class: 'link', click: () => go(part[2], '') }, part[3]) : part[3]);
      if (part[6]) cell.append(element('span', { class: 'grey' }, '(' + part[6] + ')'));
    });
    list.append(element('dt', {}, data.roles[role]), cell);
  });
  return list;
}

function source(activity) {
  const from = data.sources[activity.s];
  const words = place(activity.s) + ' ' + from.title + (from.issuer ? '(' + from.issuer + ')' : '') + ' · ' + from.file + ' 第 ' + activity.at.join('–') + ' 字';
  const text = activity.in.map((number) => data.passages[number].text).join('') + '(' + words + ')';
  const copy = () => navigator.clipboard.writeText(text).then(() => say('已复制句子和出处。'), () => say('浏览器不许复制,请选中文字后按 Ctrl+C。'));
  return element('div', { class: 'source', title: '规则:' + activity.rule }, element('span', {}, words), element('button', { type: 'button', click: copy }, '复制'));
}
