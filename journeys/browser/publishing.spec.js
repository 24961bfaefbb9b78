import { expect, test } from '@playwright/test';
import { publishers } from './publishers.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const wiki = new Wiki();

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await wiki.start();
});

test.afterAll(() => wiki.remove());

/** What a build does with every RFC of its repository, changed or not. */
async function publish(tool, title, text) {
  const page = await tool.find(title);
  const { id } = await (page ? tool.save(page, text) : tool.create(title, text));
  await tool.label(id, 'from-repository');
  return id;
}

async function rest(user, path, body, method = body ? 'POST' : 'GET') {
  const answer = await fetch(`${wiki.url}/rest/rfc/1.0/${path}`, {
    method,
    headers: { Authorization: `Basic ${btoa(`${user}:${user}`)}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body)
  });
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return answer.json();
}

const states = async (id) => (await rest('reader', `pages/${id}`)).roles.map(({ state }) => state);

for (const [name, publisher] of Object.entries(publishers)) {
  test(`${name} publishes an RFC with every build, and approvals stand until its text changes`, async () => {
    const tool = publisher(wiki, 'author');
    const title = `By ${name}`;
    const text = rfcText({ Lead: 'lead', Security: 'security' });

    const id = await publish(tool, title, text);
    expect(await states(id)).toEqual(['WAITING', 'WAITING']);
    await rest('lead', `pages/${id}/decisions`, { role: 'Lead', choice: 'APPROVED', pageVersion: 1 });

    expect(await publish(tool, title, text)).toBe(id);
    expect(await publish(tool, title, text.replace('<p>', '\n  <p>\n').replace('We do it.', 'We&#32;do  it.'))).toBe(id);
    expect(await rest('reader', `pages/${id}`)).toMatchObject({ pageVersion: 3, author: { name: 'Author' } });
    expect(await states(id)).toEqual(['APPROVED', 'WAITING']);
    expect(await tool.labels(id)).toEqual(['from-repository']);

    await publish(tool, title, text.replace('We do it.', 'We do it twice.'));
    expect(await states(id)).toEqual(['OUTDATED', 'WAITING']);
  });
}

test('the settings name the author of what the account of a tool publishes', async () => {
  await rest('admin', 'spaces/DEMO/settings', { publishers: [{ account: 'security', author: 'product' }] }, 'PUT');

  const id = await publish(publishers['confluence.js'](wiki, 'security'), 'By a tool', rfcText({ Lead: 'lead', Product: 'product' }));

  expect(await rest('reader', `pages/${id}`)).toMatchObject({ author: { name: 'Product' } });
});
