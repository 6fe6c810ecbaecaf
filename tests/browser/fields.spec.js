// The learner's own words: a real text field, left alone while an input method composes in it.
import { quick, tabTo } from './lib/hands.js';
import { button, go, open, ready } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

async function openThought(page) {
  await open(page, '#/lesson/hidden-gestures');
  await quick.press(button(page, 'lesson_next'));
  const field = page.getByRole('textbox');
  await tabTo(field);
  return field;
}

for (const mode of ['canvas', 'document']) {
  test(`fields: a thought typed with the keyboard in ${mode} view is there after a reload`, async ({ page }) => {
    if (mode === 'document') await open(page, '?view=document');
    const field = await openThought(page);
    await page.keyboard.type('He read her face.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Not her word', { delay: 5 });
    await page.keyboard.press('Home');
    await page.keyboard.type('And ');
    await expect(field).toHaveValue('He read her face.\nAnd Not her word');
    await quick.press(button(page, 'lesson_reveal'));
    await expect(page.getByText(tr('save_saved'), { exact: true })).toHaveCount(1);
    await page.reload();
    await ready(page);
    await expect(page.getByRole('textbox')).toHaveValue('He read her face.\nAnd Not her word');
    await expect(page.getByRole('heading', { name: tr('lesson_revealed') })).toHaveCount(1);
  });
}

test('fields: a thought left without pressing anything is there on coming back', async ({ page }) => {
  const field = await openThought(page);
  await page.keyboard.type('Half a thought');
  await go(page, '#/');
  await go(page, '#/lesson/hidden-gestures');
  await expect(field).toHaveValue('Half a thought');
});

test('fields: what an input method composes is not disturbed', async ({ page }) => {
  const field = await openThought(page);
  await page.keyboard.type('Angst: ');
  const session = await page.context().newCDPSession(page);
  const compose = (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ['k', 'こ', 'こわ', 'こわい']) {
    await compose(text);
    await expect(field).toHaveValue(`Angst: ${text}`);
  }
  await session.send('Input.insertText', { text: '怖い' });
  await expect(field).toHaveValue('Angst: 怖い');
  await page.keyboard.type('.');
  await page.keyboard.press('Control+z');
  await page.keyboard.type('…');
  await expect(field).toHaveValue(/^Angst: 怖い/);
  await quick.press(button(page, 'lesson_reveal'));
  const value = await field.inputValue();
  await page.reload();
  await ready(page);
  await expect(page.getByRole('textbox')).toHaveValue(value);
});

test('fields: script in a thought stays text', async ({ page }) => {
  const field = await openThought(page);
  const text = '<img src=x onerror="document.title=1"> & "quotes" \\ {0}';
  await field.fill(text);
  await quick.press(button(page, 'lesson_reveal'));
  await page.reload();
  await ready(page);
  await expect(page.getByRole('textbox')).toHaveValue(text);
  expect(await page.locator('.twin img').count()).toBe(0);
});

test('fields: the field lies where the canvas has its place, at 16 px or more', async ({ page }) => {
  const field = await openThought(page);
  await expect(field).toBeFocused();
  const { size, opacity } = await field.evaluate((element) => {
    const style = getComputedStyle(element);
    return { size: parseFloat(style.fontSize), opacity: style.opacity };
  });
  expect(size).toBeGreaterThanOrEqual(16);
  expect(opacity).toBe('1');
  const box = await field.boundingBox();
  expect(box.width).toBeGreaterThan(300);
  expect(box.height).toBeGreaterThan(60);
});
