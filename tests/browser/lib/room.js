// Dragging in the picture of a room: places are in the author's centimetres.
import { settled } from './page.js';
import { tr } from './words.js';

const WALL = 12; // CSS pixels around the floor, as src/ui/scene/room.cpp draws it

/** Where a place of the room is in the window; the picture is brought into view first. */
export async function pointOf(page, { room }, { x, y }) {
  const picture = page.getByRole('img', { name: tr('room_picture') });
  await picture.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await settled(page);
  const box = await picture.boundingBox();
  const scale = Math.min((box.width - 2 * WALL) / room.width, (box.height - 2 * WALL) / room.depth);
  const left = box.x + (box.width - room.width * scale) / 2;
  const top = box.y + (box.height - room.depth * scale) / 2;
  return { x: left + x * scale, y: top + y * scale };
}

const STEPS = 6;

function* between(from, to) {
  for (let step = 1; step <= STEPS; ++step) {
    yield { x: from.x + ((to.x - from.x) * step) / STEPS, y: from.y + ((to.y - from.y) * step) / STEPS };
  }
}

export async function drag(page, room, from, to) {
  const start = await pointOf(page, room, from);
  const end = await pointOf(page, room, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (const { x, y } of between(start, end)) await page.mouse.move(x, y);
  await page.mouse.up();
  await settled(page);
}

export async function touchDrag(page, room, from, to) {
  const start = await pointOf(page, room, from);
  const end = await pointOf(page, room, to);
  const session = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [start]);
  for (const point of between(start, end)) await send('touchMove', [point]);
  await send('touchEnd', []);
  await session.detach();
  await settled(page);
}
