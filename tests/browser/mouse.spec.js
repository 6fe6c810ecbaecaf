// The course with the mouse and by touch on the canvas: the elements over it let the pointer through.
import { exercise, lesson } from './lib/content.js';
import { beginSteps, choosePiece, doMark, expectScore, flagBySteps, momentsSeen, nameFlags, readLesson, showMap } from './lib/course.js';
import { middleOf, mouse } from './lib/hands.js';
import { button, heading, link, open, settled, view } from './lib/page.js';
import { drag, pointOf, touchDrag } from './lib/room.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

async function openItem(page, title) {
  await open(page);
  expect(await view(page)).toBe('canvas');
  await showMap(page);
  await mouse.press(page.getByRole('link', { name: title, exact: true }));
  await expect(heading(page)).toHaveText(title);
}

test('mouse: what is pressed is the picture, and the focus follows', async ({ page }) => {
  await open(page);
  const settings = link(page, 'nav_settings');
  const { x, y } = await middleOf(settings);
  expect(await page.evaluate(([px, py]) => document.elementFromPoint(px, py).id, [x, y])).toBe('canvas');
  await page.mouse.click(x, y);
  await expect(heading(page)).toHaveText(tr('settings_title'));
  const untimed = page.getByRole('checkbox', { name: tr('settings_untimed') });
  await mouse.press(untimed);
  await expect(untimed).toBeChecked();
  await expect(untimed).toBeFocused();
});

test('mouse: read the lesson, and write a thought in its field', async ({ page }) => {
  const { title } = lesson('hidden-gestures');
  await openItem(page, title);
  await mouse.press(button(page, 'lesson_next'));
  const field = page.getByRole('textbox');
  await mouse.press(field);
  await expect(field).toBeFocused();
  await page.keyboard.type('The whistle did.');
  await mouse.press(button(page, 'lesson_reveal'));
  await expect(page.getByRole('heading', { name: tr('lesson_revealed') })).toHaveCount(1);
  await readLesson(mouse, page);
  await expect(heading(page)).toHaveText(tr('home_map_heading'));
});

test('mouse: scroll with the wheel to what is further down', async ({ page }) => {
  await open(page, '#/progress');
  const reset = button(page, 'progress_start_over');
  await page.mouse.move(640, 400);
  await expect(async () => {
    await page.mouse.wheel(0, 400);
    expect((await reset.boundingBox()).y).toBeLessThan(760);
  }).toPass();
  await settled(page);
  const box = await reset.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('mouse: flag the slips of a scene moment by moment and read why', async ({ page }) => {
  const spot = exercise('spot-gestures');
  await openItem(page, spot.title);
  const slips = await flagBySteps(mouse, page, spot);
  await nameFlags(mouse, page, slips);
  const summary = slips.length ? tr('spot_run_slips', slips.length, slips.length) : tr('spot_run_clean_left');
  await expect(page.getByText(summary, { exact: true })).toHaveCount(1);
  await mouse.press(button(page, 'spot_next_run'));
  await beginSteps(mouse, page);
});

test('mouse: press the playing picture to flag a moment', async ({ page }) => {
  await openItem(page, exercise('spot-counter').title);
  await mouse.press(button(page, 'spot_play'));
  await expect(momentsSeen(page)).not.toHaveCount(0);
  const { x, y } = await middleOf(page.getByRole('img'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(5, 5); // a press is taken back by leaving the picture
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^Take back the flag/ })).toHaveCount(0);
  await page.mouse.click(x, y);
  await expect(page.getByRole('button', { name: /^Take back the flag/ })).toHaveCount(1);
  await mouse.press(button(page, 'spot_pause'));
  await mouse.press(page.getByRole('button', { name: /^Take back the flag/ }));
  await expect(page.getByText(tr('spot_flags_none'), { exact: true })).toHaveCount(1);
});

test('mouse: mark the phrases that hurt, for full marks', async ({ page }) => {
  await openItem(page, exercise('mark-you').title);
  await doMark(mouse, page, 'mark-you');
  await expectScore(page, 100);
});

/** Drags every piece of furniture, then the people, to where the author has them, and turns what has to be turned. */
async function arrange(page, dragPiece, turn) {
  const room = exercise('position-barrier');
  const piece = (id) => room.pieces.find((one) => one.id === id);
  // What may be in the way goes first, and people last.
  const order = ['cabinet', 'plant', 'stool', 'chair', 'screen', 'person'];
  const turnOf = ({ id }) => order.indexOf(piece(id).kind);
  const places = new Map(room.pieces.map((one) => [one.id, { x: one.x, y: one.y }]));
  for (const wanted of [...room.model].sort((a, b) => turnOf(a) - turnOf(b))) {
    const { kind, movable } = piece(wanted.id);
    const from = places.get(wanted.id);
    const to = { x: wanted.x ?? from.x, y: wanted.y ?? from.y };
    if (movable && (from.x !== to.x || from.y !== to.y)) {
      await dragPiece(page, room, from, to);
      for (const other of places.values()) {
        if (kind === 'stool' && other !== from && other.x === from.x && other.y === from.y) Object.assign(other, to);
      }
      Object.assign(from, to);
    }
    if (kind !== 'person') await turn(piece(wanted.id), (wanted.heading ?? piece(wanted.id).heading) - piece(wanted.id).heading);
  }
}

test('mouse: arrange the room by dragging, for full marks', async ({ page }) => {
  await openItem(page, exercise('position-barrier').title);
  const turn = async (piece, degrees) => {
    if (degrees === 0) return;
    await choosePiece(mouse, page, piece.name);
    for (let left = (degrees + 360) % 360; left > 0; left -= 45) await mouse.press(button(page, 'room_turn_right', piece.name));
  };
  await arrange(page, drag, turn);
  await mouse.press(button(page, 'room_check'));
  await expectScore(page, 100);
  await mouse.press(button(page, 'room_undo'));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('touch: drag the cabinet with a finger, take it back, and tap to another screen', async ({ page }) => {
    await open(page, '#/exercise/position-barrier');
    const room = exercise('position-barrier');
    const cabinet = room.pieces.find((one) => one.id === 'cabinet');
    const words = page.getByRole('list', { name: tr('room_described') }).getByRole('listitem').filter({ hasText: cabinet.name });
    const before = await words.textContent();
    await touchDrag(page, room, cabinet, { x: 440, y: 330 });
    await expect(words).not.toHaveText(before);
    // What was said about the move may still be pushing the button down the page. There is one move to take back.
    await expect(async () => {
      const undo = await middleOf(button(page, 'room_undo'));
      await page.touchscreen.tap(undo.x, undo.y);
      await expect(words).toHaveText(before, { timeout: 2000 });
    }).toPass();
    const progress = await middleOf(link(page, 'nav_progress'));
    await page.touchscreen.tap(progress.x, progress.y);
    await expect(heading(page)).toHaveText(tr('progress_title'));
  });

  test('touch: the page scrolls under a finger, and the picture does not', async ({ page }) => {
    await open(page, '#/exercise/position-barrier');
    const scrolled = () => page.locator('#scroller').evaluate((element) => element.scrollTop);
    const room = exercise('position-barrier');
    const { x, y } = await pointOf(page, room, { x: 20, y: 200 });
    const before = await scrolled();
    await touchDrag(page, room, { x: 20, y: 200 }, { x: 20, y: 40 });
    expect(await scrolled()).toBe(before);
    expect(y).toBeGreaterThan(0);
    expect(x).toBeGreaterThan(0);
  });
});
