import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';

const GRAVE = ['serious', 'critical'];
/** So that colours are those of the scheme that was switched to, and not half way there. */
const AT_ONCE = '* { transition: none !important; animation: none !important; }';
const EXAMPLES = 3;

/**
 * Holds what is seen to what axe knows of accessibility; in the dark only the colours are others.
 *
 * @param part selector of what is looked at
 */
export async function expectAccessible(page, state, part = 'html') {
  await page.addStyleTag({ content: AT_ONCE });
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNothingGrave(axe(page, part), state);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingGrave(axe(page, part).withRules(['color-contrast', 'link-in-text-block']), `${state}, in the dark`);
}

/** The preview runs no scripts, so it is looked at as a page of its own. */
function axe(page, part) {
  return new AxeBuilder({ page }).include(part).exclude('#preview').setLegacyMode();
}

async function expectNothingGrave(builder, state) {
  const { violations } = await builder.analyze();
  expect.soft(violations.filter(({ impact }) => GRAVE.includes(impact)).flatMap(inWords), state).toEqual([]);
}

function inWords({ help, nodes }) {
  return nodes.slice(0, EXAMPLES).map(({ html, failureSummary }) => `${help}: ${html}: ${failureSummary}`);
}
