import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const TARGET = 'target/pictures';
const DOCS = process.env.RFC_DESK_SCREENSHOTS || TARGET;
const MOST_BYTES = 200 * 1024;

/** Takes a picture of what is seen, for the README. */
export async function picture(page, name) {
  await take(page, join(DOCS, `${name}.png`));
}

/** Takes two pictures of the top of a page or of a part of it, in the light and in the dark, for the documents. */
export async function pictures(part, name) {
  const page = part.page?.() ?? part;
  if (page === part) {
    await page.evaluate(() => scrollTo(0, 0));
  }
  await page.mouse.move(0, 0);
  for (const [scheme, suffix] of [['light', ''], ['dark', '-dark']]) {
    await page.emulateMedia({ colorScheme: scheme });
    await take(part, join(DOCS, `${name}${suffix}.png`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Takes a picture to look at, which nobody keeps. */
export async function glance(page, name) {
  await take(page, join(TARGET, `${name}.png`));
}

/** @param seen a page or a part of it */
async function take(seen, path) {
  await (seen.page?.() ?? seen).evaluate(() => document.fonts.ready);
  await seen.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}
