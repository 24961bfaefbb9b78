/* Keeps in the browser what was typed into the editor, until the wiki shows it saved. */
(function () {
  'use strict';

  const PREFIX = 'wiki-draft:';
  const store = window.localStorage;

  function keyOf(form) {
    return PREFIX + [form.pageId.value, form.spaceKey.value, form.blueprint.value].join(':');
  }

  function contentOf(form, editor) {
    return JSON.stringify([form.title.value, editor.getValue()]);
  }

  /* @return a function to be called after changes */
  function keep(form, editor) {
    const initial = contentOf(form, editor);
    offer(form, editor, initial);
    return function () {
      const content = contentOf(form, editor);
      if (content === initial) {
        store.removeItem(keyOf(form));
      } else {
        store.setItem(keyOf(form), JSON.stringify({
          pageId: form.pageId.value,
          version: Number(form.baseVersion.value),
          space: form.spaceKey.value,
          title: form.title.value,
          content
        }));
      }
    };
  }

  function offer(form, editor, initial) {
    const draft = JSON.parse(store.getItem(keyOf(form)));
    if (!draft || draft.content === initial || document.getElementById('conflict')) {
      return;
    }
    const bar = document.createElement('div');
    bar.className = 'aui-message aui-message-info';
    bar.innerHTML = '<p>There is text that you typed here before, but did not save. '
      + '<button type="button" class="aui-button aui-button-link restore">Take it back</button> '
      + '<button type="button" class="aui-button aui-button-link discard">Throw it away</button></p>';
    bar.querySelector('.restore').addEventListener('click', function () {
      const content = JSON.parse(draft.content);
      form.title.value = content[0];
      editor.setValue(content[1]);
      bar.remove();
    });
    bar.querySelector('.discard').addEventListener('click', function () {
      store.removeItem(keyOf(form));
      bar.remove();
    });
    document.getElementById('editor-messages').appendChild(bar);
  }

  function isSaved(draft, meta) {
    return draft.pageId === '0'
      ? draft.title.trim() === meta('page-title') && draft.space === meta('space-key')
      : draft.pageId === String(meta('page-id')) && draft.version < Number(meta('page-version'));
  }

  /* Called on a page that is shown. */
  function forgetSaved() {
    Object.keys(store)
      .filter(function (key) { return key.indexOf(PREFIX) === 0; })
      .forEach(function (key) {
        if (isSaved(JSON.parse(store.getItem(key)), window.AJS.Meta.get)) {
          store.removeItem(key);
        }
      });
  }

  window.WikiDrafts = { keep, forgetSaved };
})();
