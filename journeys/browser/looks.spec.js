import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { glance } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const LEAD = 'Engineering Lead';
const OURS = ':is(.rfc-desk, .rfc-settings)';
const CONTROLS = ['button', 'a[href]', 'summary', 'input:not([type=hidden])', 'textarea', 'select'].map((control) => `${OURS} ${control}`).join(', ');
/** The fields of the settings are printed for what they say. */
const CLICKED = '.rfc-desk :is(input, textarea, select, form, .rfc-menu, .rfc-compare, [role=listbox]):visible, ' + `${OURS} :is(button, [role=alert]):visible`;

const wiki = new Wiki();
const screens = {};
let admin;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  admin = await Person.logIn(browser, wiki, 'admin');
  const other = await admin.createPage('Another one with a title that is long enough to fill a line', rfcText({ [LEAD]: 'lead' }));
  const id = await admin.createPage('Looked at', rfcText({ [LEAD]: ['admin', 'lead'], 'Security Team': 'lead', 'Product Manager': 'nobody' }));
  const lead = await Person.logIn(browser, wiki, 'lead');
  for (const [role, choice, reason] of [[LEAD, 'APPROVED'], ['Security Team', 'CHANGES_REQUESTED', 'Say how long logs are kept, and who may read them in which country.']]) {
    const answer = await lead.page.request.post(`${wiki.url}/rest/rfc/1.0/pages/${id}/decisions`, { data: { role, choice, pageVersion: 1, ...(reason && { reason }) } });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
  await lead.leave();
  await admin.open(`/pages/viewpage.action?pageId=${other}`);
  const number = await admin.status.locator('.rfc-number').innerText();
  const link = await admin.page.request.post(`${wiki.url}/rest/rfc/1.0/pages/${id}/links`, { data: { relation: 'RELATED_TO', rfc: number } });
  expect(link.ok(), await link.text()).toBe(true);
  const report = await admin.createPage('Report', '<ac:structured-macro ac:name="rfc-report"><ac:parameter ac:name="columns">number,title,status,author,approvals,roles,updated</ac:parameter></ac:structured-macro>');
  const waiting = await admin.createPage('Waiting', '<ac:structured-macro ac:name="rfc-report"><ac:parameter ac:name="waitingForMe">true</ac:parameter></ac:structured-macro>');
  const page = (of) => () => admin.open(`/pages/viewpage.action?pageId=${of}`);
  Object.assign(screens, {
    'the status menu and the approvers': async () => {
      await page(id)();
      await choose(admin.page.locator('.rfc-approval').first(), 'Edit approvers');
      await admin.page.getByRole('combobox').first().fill('se');
      await expect(admin.page.getByRole('option').first()).toBeVisible();
      await admin.status.getByRole('button', { name: /Change status/ }).click();
    },
    'the form of a link and of a delegate': async () => {
      await page(id)();
      await choose(admin.page.locator('.rfc-approval').first(), 'Name a delegate');
      await expect(admin.page.getByLabel('Last day')).toBeVisible();
      await choose(admin.status, 'Link RFC');
      await expect(admin.status.getByLabel('Relation')).toBeFocused();
    },
    'the record': async () => {
      await page(id)();
      await choose(admin.status, 'Record');
      await expect(admin.page.locator('.rfc-entry')).toHaveCount(4);
    },
    'a report': async () => {
      await page(report)();
      await admin.filters.click();
      await admin.report.locator('.rfc-chart').evaluate((chart) => (chart.open = true));
      await admin.report.getByText('As a table').click();
    },
    'what waits': page(waiting),
    'the settings': async () => {
      await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
      await admin.page.getByRole('button', { name: 'Add a role' }).click();
    }
  });
});

test.afterAll(async () => {
  await admin.leave();
  await wiki.remove();
});

test.afterEach(() => admin.page.emulateMedia({ media: null, forcedColors: null, colorScheme: 'light' }));

async function onEach(look) {
  for (const [name, show] of Object.entries(screens)) {
    await test.step(name, async () => {
      await show();
      await look(name);
      await admin.page.evaluate(() => sessionStorage.clear());
    });
  }
}

test('on paper there is nothing to click, and all that is told', async () => {
  const { page, status } = admin;
  const told = {
    'the status menu and the approvers': async () => {
      await expect(status.locator('.rfc-printed')).toBeVisible();
      expect(await printed(status.locator('.rfc-printed'), '::after')).toBe('Proposed');
      await expect(status).toContainText('1 of 3, changes requested: 1');
    },
    'the record': async () => {
      await expect(page.locator('.rfc-entry').last()).toBeVisible();
      await expect(page.locator('#title-text')).toBeHidden();
      expect(await page.locator('.rfc-record-body').evaluate((body) => body.scrollHeight - body.clientHeight)).toBeLessThanOrEqual(0);
    },
    'a report': async () => expect(await printed(admin.report.locator('.rfc-table th').nth(1), '::before')).toBe('Title')
  };
  await onEach(async (name) => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(CLICKED)).toHaveCount(0);
    await told[name]?.();
    expect((await page.pdf()).length).toBeGreaterThan(1000);
    await page.emulateMedia({ media: null });
  });
});

function printed(part, pseudo) {
  return part.evaluate((element, of) => JSON.parse(getComputedStyle(element, of).content), pseudo);
}

test('with forced colours every state, bar and button has an edge', async () => {
  const { page } = admin;
  await page.emulateMedia({ forcedColors: 'active' });
  await onEach(async (name) => {
    const edgeless = await page.locator(`${OURS} :is(.aui-lozenge, .aui-button, .rfc-choice, .rfc-tile, .rfc-status-button, .rfc-part, .rfc-menu, .rfc-found, .rfc-chip):visible`).evaluateAll((parts) =>
      parts.filter((part) => getComputedStyle(part).borderTopStyle !== 'solid' || parseFloat(getComputedStyle(part).borderTopWidth) < 1).map((part) => part.outerHTML.substring(0, 100))
    );
    expect(edgeless, name).toEqual([]);
  });
  await screens['a report']();
  const fills = await page.locator('.rfc-part').evaluateAll((parts) => [...new Set(parts.map((part) => part.className + getComputedStyle(part).backgroundImage + getComputedStyle(part).backgroundColor))]);
  expect(fills.length).toBe(3);
});

test('a narrow window needs no scrolling to the side, and its fields can be used', async () => {
  const { page } = admin;
  const size = page.viewportSize();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await onEach(async (name) => {
      const state = `${name}, ${width} px`;
      expect(await page.locator(`${OURS} *:visible`).evaluateAll((parts) => parts.filter((part) => !part.closest('.table-wrap') && part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.outerHTML.substring(0, 100))), state).toEqual([]);
      expect(await page.locator(`${OURS} :is(textarea, select, input:not([type=checkbox])):visible`).evaluateAll((fields) => fields.filter((field) => field.getBoundingClientRect().width < 120).map((field) => field.outerHTML)), state).toEqual([]);
      expect(await page.locator('.rfc-decision-line > .rfc-icon:visible').evaluateAll((icons) => icons.filter((icon) => icon.nextElementSibling.getBoundingClientRect().top >= icon.getBoundingClientRect().bottom).map((icon) => icon.parentElement.textContent.trim())), state).toEqual([]);
      await glance(page, `narrow-${Object.keys(screens).indexOf(name)}-${width}`);
    });
    if (width === 390) {
      await screens['the settings']();
      await expectAccessible(page, 'narrow settings', '.rfc-settings');
    }
  }
  await page.setViewportSize(size);
});

test('whatever has the focus has the same ring', async () => {
  const { page } = admin;
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }]) {
    await page.emulateMedia(media);
    const rings = new Set();
    await onEach(async (name) => {
      await page.keyboard.press('Shift'); // so that the browser shows where the focus is
      const { all, other } = await page.locator(CONTROLS).filter({ visible: true }).evaluateAll((controls) => {
        // A menu closes when the focus leaves it, so what is in it comes first.
        const inMenu = (control) => (control.matches('.rfc-menu-item') ? 0 : 1);
        const seen = controls.sort((one, other) => inMenu(one) - inMenu(other)).flatMap((control) => {
          control.focus();
          if (document.activeElement !== control) {
            return []; // behind a dialog
          }
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(control);
          return [{ ring: [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' '), of: control.outerHTML.substring(0, 120) }];
        });
        return { all: [...new Set(seen.map(({ ring }) => ring))], other: seen.filter(({ ring }) => !ring.startsWith('solid 2px')) };
      });
      expect(other, name).toEqual([]);
      all.forEach((ring) => rings.add(ring));
    });
    expect([...rings], JSON.stringify(media)).toHaveLength(1);
  }
});
