// Names beside nodes, one size on the screen at every zoom; they never overlap: the picked first, then the busiest.
let hovered = '';
let pixel = 1; // 2 while a picture is saved

network.on('afterDrawing', (ctx) => {
  const unit = pixel / network.getScale(); // one pixel of the screen in units of the picture
  const glyphs = [];
  const names = [];
  const low = network.DOMtoCanvas({ x: 4, y: 4 });
  const top = network.DOMtoCanvas({ x: canvas.clientWidth * pixel - 4, y: canvas.clientHeight * pixel - 4 });
  const inside = (box) => box[0] >= low.x && box[1] >= low.y && box[2] <= top.x && box[3] <= top.y;
  const apart = (box) => (other) => box[2] <= other[0] || box[0] >= other[2] || box[3] <= other[1] || box[1] >= other[3];
  const room = {
    names: names,
    clear: (box) => inside(box) && names.every(apart(box)), // may hide a small sign, never a name
    free: (box) => room.clear(box) && glyphs.every(apart(box)),
  };
  const shown = Array.from(scene.nodes.values()).filter((node) => nodes.get(node.id)).filter((node) => !scene.lit || scene.lit.has(node.id) || node.id === hovered);
  const at = network.getPositions(shown.map((node) => node.id));
  shown.forEach((node) => {
    const place = at[node.id];
    const half = node.size * 0.8;
    glyphs.push([place.x - half, place.y - half, place.x + half, place.y + half]);
  });
  ctx.lineJoin = 'round';
  ctx.textBaseline = 'middle';
  shown.forEach((node) => { if (isType(node.id)) number(ctx, node, at[node.id], unit); });
  shown.sort((one, other) => rank(other) - rank(one)).forEach((node) => name(ctx, node, at[node.id], unit, room));
});

function rank(node) {
  if (node.id === state.pick || node.id === hovered) return 1e6;
  if (node.id === state.open) return 9e5;
  return (isType(node.id) ? 1e4 : 0) + (activities.has(node.id) ? 50 : 0) + node.count;
}

function name(ctx, node, place, unit, room) {
  const chosen = node.id === state.pick || node.id === hovered;
  const strong = chosen || isType(node.id) || node.id === state.open;
  const full = nameOf(node.id);
  const short = Array.from(full).length > 14 && !chosen ? points(full, 0, 13) + '…' : full;
  ctx.font = (strong ? 'bold ' : '') + (isType(node.id) ? 14 : 13) * unit + 'px ' + data.fonts;
  const wide = ctx.measureText(short).width;
  const high = 17 * unit;
  const away = node.size + 3 * unit;
  const spots = [
    [place.x - wide / 2, place.y + away], [place.x + away, place.y - high / 2],
    [place.x - away - wide, place.y - high / 2], [place.x - wide / 2, place.y - away - high],
  ];
  const fits = (test) => spots.find(([x, y]) => test([x, y, x + wide, y + high]));
  const spot = fits(room.free) || (strong && fits(room.clear)) || (chosen && spots[0]);
  if (chosen) ring(ctx, node, place, unit);
  if (!spot) return;
  room.names.push([spot[0] - 2 * unit, spot[1], spot[0] + wide + 2 * unit, spot[1] + high]);
  ctx.textAlign = 'left';
  ctx.strokeStyle = 'rgba(251, 252, 253, 0.92)';
  ctx.lineWidth = 4 * unit;
  ctx.strokeText(short, spot[0], spot[1] + high / 2);
  ctx.fillStyle = '#1F2933';
  ctx.fillText(short, spot[0], spot[1] + high / 2);
}

function ring(ctx, node, place, unit) {
  ctx.beginPath();
  ctx.arc(place.x, place.y, node.size + 4 * unit, 0, 2 * Math.PI);
  ctx.strokeStyle = '#1F2933';
  ctx.lineWidth = 2 * unit;
  ctx.stroke();
}

function number(ctx, node, place, unit) {
  if (node.size / unit < 9) return;
  ctx.font = 'bold ' + 13 * unit + 'px ' + data.fonts;
  ctx.textAlign = 'center';
  ctx.fillStyle = '#1F2933';
  ctx.fillText(String(node.count), place.x, place.y + unit);
}
