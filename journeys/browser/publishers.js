import Confluence from 'confluence-api';
import { ConfluenceClient } from 'confluence.js';

const SPACE = 'DEMO';

/** Publishing tools as people build them: each finds the page of a title, creates it, saves a new text, and labels it, with a client from npm. */
export const publishers = {
  'confluence-api': (wiki, user) => {
    const client = new Confluence({ baseUrl: wiki.url, username: user, password: user });
    const call = (method, ...given) =>
      new Promise((done, failed) =>
        client[method](...given, (error, answer) => (error ? failed(error) : done(answer)))
      );
    return {
      find: async (title) => (await call('getContentByPageTitle', SPACE, title)).results[0],
      create: (title, text) => call('postContent', SPACE, title, text, null),
      save: ({ id, title, version }, text) => call('putContent', SPACE, id, version.number + 1, title, text),
      label: (id, name) => call('postLabels', id, [{ prefix: 'global', name }]),
      labels: async (id) => (await call('getLabels', id)).results.map((label) => label.name)
    };
  },

  'confluence.js': (wiki, user) => {
    // Its own way to log in is that of the cloud, where users have addresses.
    const { content, contentLabels } = new ConfluenceClient({
      host: wiki.url,
      apiPrefix: '/rest',
      noCheckAtlassianToken: true,
      baseRequestConfig: { headers: { Authorization: `Basic ${btoa(`${user}:${user}`)}` } }
    });
    const page = (title, text) => ({
      type: 'page',
      title,
      space: { key: SPACE },
      body: { storage: { value: text, representation: 'storage' } }
    });
    return {
      find: async (title) =>
        (await content.searchContentByCQL({ cql: `space = ${SPACE} and title = "${title}"`, expand: ['version'] })).results[0],
      create: (title, text) => content.createContent(page(title, text)),
      save: ({ id, title, version }, text) =>
        content.updateContent({ id, version: { number: version.number + 1 }, ...page(title, text) }),
      label: (id, name) => contentLabels.addLabelsToContent({ id, body: [{ prefix: 'global', name }] }),
      labels: async (id) => (await contentLabels.getLabelsForContent({ id })).results.map((label) => label.name)
    };
  }
};
