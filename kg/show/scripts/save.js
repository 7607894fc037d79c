// The picture as PNG: white ground, twice the pixels of the screen, with title, legend and what is filtered.
function filterWords() {
  const off = Array.from(state.kinds, (kind) => data.kinds[kind].label).concat(Array.from(state.statuses, (status) => data.statuses[status]));
  return (state.report < 0 ? '全部报告' : place(state.report) + ' ' + data.sources[state.report].title) + (state.month < 0 ? '' : state.month ? ',' + state.month + ' 月' : ',日期不明') + (off.length ? ',不含' + off.join('、') : '') + (state.pick ? ' · ' + nameOf(state.pick) : '');
}

function picture() {
  const wide = canvas.clientWidth;
  const high = canvas.clientHeight;
  const ratio = 2 / (window.devicePixelRatio || 1);
  const scale = network.getScale();
  const position = network.getViewPosition();
  pixel = ratio;
  network.setSize(wide * ratio + 'px', high * ratio + 'px');
  network.moveTo({ position: position, scale: scale * ratio });
  network.redraw();
  const drawn = canvas.querySelector('canvas');
  const made = element('canvas', {});
  made.width = 2 * wide;
  made.height = 2 * high + 176;
  const ctx = made.getContext('2d');
  ctx.fillStyle = '#FFFFFF';
  ctx.fillRect(0, 0, made.width, made.height);
  ctx.drawImage(drawn, 0, 88, made.width, 2 * high);
  pixel = 1;
  network.setSize('100%', '100%');
  network.moveTo({ position: position, scale: scale });
  network.redraw();
  ctx.textBaseline = 'middle';
  ctx.fillStyle = '#1F2933';
  ctx.font = 'bold 36px ' + data.fonts;
  ctx.fillText(data.title, 32, 46);
  ctx.font = '26px ' + data.fonts;
  ctx.fillText(filterWords(), 32, made.height - 28);
  let at = 32;
  Object.keys(data.kinds).slice(0, 7).filter((kind) => !state.kinds.has(kind)).forEach((kind) => {
    ctx.fillStyle = data.kinds[kind].colour;
    ctx.save();
    ctx.translate(at, made.height - 78);
    ctx.scale(1.8, 1.8);
    ctx.fill(new Path2D(data.kinds[kind].sign));
    ctx.restore();
    ctx.fillStyle = '#1F2933';
    ctx.fillText(data.kinds[kind].label, at + 34, made.height - 66);
    at += 60 + ctx.measureText(data.kinds[kind].label).width;
  });
  return made;
}

function savePicture() {
  picture().toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    element('a', { href: address, download: '图谱.png' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    say('图已存为 图谱.png。');
  });
}

// On paper: the picture as an image, and every fact of the card.
window.addEventListener('beforeprint', () => {
  for (let more = panel.querySelector('.more button'); more; more = panel.querySelector('.more button')) more.click();
  const sheet = document.getElementById('sheet');
  sheet.src = picture().toDataURL('image/png');
  sheet.alt = canvas.getAttribute('aria-label');
});
