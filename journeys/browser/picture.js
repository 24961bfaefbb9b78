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

/** Takes a picture to look at, which nobody keeps. */
export async function glance(page, name) {
  await take(page, join(TARGET, `${name}.png`));
}

async function take(page, path) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}
