// Draws public/icons/*.png: a lens with an upward arrow, our own mark. Usage: node scripts/icons.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

// 4.4:1 against white, 3.3:1 against Fluent's dark background #292929.
const COLOUR = [197, 70, 158];
const WHITE = [255, 255, 255];
const SAMPLES = 8;

/** What stands at a point of the unit square: a colour, or null for nothing. */
function at(x, y) {
  const [dx, dy] = [x - 0.43, y - 0.43];
  if (Math.hypot(dx, dy) < 0.42) return isArrow(dx, dy) ? WHITE : COLOUR;
  return distance(x, y, 0.7, 0.7, 0.9, 0.9) < 0.09 ? COLOUR : null;
}

function isArrow(x, y) {
  const head = y > -0.27 && y < 0 && Math.abs(x) < y + 0.27;
  return head || (Math.abs(x) < 0.09 && y >= -0.05 && y < 0.26);
}

/** Distance from a point to the line between two others. */
function distance(x, y, ax, ay, bx, by) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

function pixel(px, py, size) {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const sx = (px + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const sy = (py + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = at(sx, sy);
    if (!colour) continue;
    hits++;
    for (const c of [0, 1, 2]) sum[c] += colour[c];
  }
  return hits ? [...sum.map((c) => Math.round(c / hits)), Math.round((255 * hits) / SAMPLES ** 2)] : [0, 0, 0, 0];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(size) {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_, x) => pixel(x, y, size)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows.flat()), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

mkdirSync(new URL('../public/icons/', import.meta.url), { recursive: true });
for (const size of [16, 32, 48, 128]) writeFileSync(new URL(`../public/icons/${size}.png`, import.meta.url), png(size));
