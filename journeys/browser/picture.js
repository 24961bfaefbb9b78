import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const FOLDER = process.env.RFC_DESK_SCREENSHOTS || 'target/pictures';
const MOST_BYTES = 200 * 1024;

/** Takes a picture of what is seen, for the README or for looking at. */
export async function picture(page, name) {
  const path = join(FOLDER, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}
