/* The Create dialog, and in it the wizards of blueprints, with the state and the events that they have in Confluence. */
(function () {
  'use strict';

  const $ = window.jQuery;
  const AJS = window.AJS;
  const CREATE_FORM = 'create-dialog-form';
  const loading = {};

  /* The dialog */
  function createDialog() {
    const dialog = document.createElement('dialog');
    dialog.id = 'create-dialog';
    dialog.className = 'wiki-dialog large';
    dialog.setAttribute('aria-labelledby', 'create-dialog-title');
    dialog.innerHTML =
      '<header><h2 id="create-dialog-title">Create</h2></header><div class="dialog-content"></div>';
    document.body.appendChild(dialog);
    dialog.addEventListener('close', function () {
      dialog.remove();
    });
    return dialog;
  }

  function openCreateDialog(address) {
    return fetch(address + '&dialog=true', { headers: { Accept: 'text/html' } })
      .then(function (response) {
        if (!response.ok || response.redirected) {
          throw new Error('no dialog');
        }
        return response.text();
      })
      .then(function (html) {
        const dialog = createDialog();
        dialog.querySelector('.dialog-content').innerHTML = html;
        keepParentInItsSpace(dialog);
        dialog.showModal();
        const first = dialog.querySelector('input[type="radio"]');
        if (first) {
          first.focus();
        }
      });
  }

  /* The page that one comes from is the parent in its own space only. */
  function keepParentInItsSpace(dialog) {
    const space = dialog.querySelector('[data-own-space]');
    const parent = dialog.querySelector('input[name="fromPageId"]');
    if (space && parent) {
      space.addEventListener('change', function () {
        parent.disabled = space.value !== space.getAttribute('data-own-space');
      });
    }
  }

  document.querySelectorAll('#create-page-button').forEach(function (link) {
    link.addEventListener('click', function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      openCreateDialog(link.href).catch(function () {
        window.location.href = link.href;
      });
    });
  });

  /* A blueprint with a wizard asks before there is a page; if the wizard cannot be had, the page is made without. */
  document.addEventListener('submit', function (event) {
    const form = event.target;
    if (form.id !== CREATE_FORM) {
      return;
    }
    const card = form.querySelector('input[name="blueprint"]:checked').closest('[data-wizard]');
    if (card) {
      event.preventDefault();
      load(form)
        .then(function () {
          startWizard(form, card);
        })
        .catch(function (problem) {
          AJS.warn('The wizard cannot be shown: ' + problem.message);
          form.submit();
        });
    }
  });

  /* Loads one after the other what the page does not have yet. */
  function load(form) {
    const parts = Array.from(form.parentElement.querySelectorAll('[data-script], [data-style]'));
    return parts.reduce(function (before, part) {
      return before.then(function () {
        return loadOnce(part.dataset.script || part.dataset.style, Boolean(part.dataset.script));
      });
    }, Promise.resolve());
  }

  function loadOnce(address, isScript) {
    const name = isScript ? 'src' : 'href';
    if (document.querySelector('[' + name + '="' + CSS.escape(address) + '"]') && !loading[address]) {
      return Promise.resolve();
    }
    loading[address] = loading[address] || new Promise(function (done, failed) {
      const element = document.createElement(isScript ? 'script' : 'link');
      element.rel = 'stylesheet';
      element[name] = address;
      element.onload = done;
      element.onerror = function () {
        failed(new Error(address + ' cannot be loaded'));
      };
      document.head.appendChild(element);
    });
    return loading[address];
  }

  /* The wizard */
  function startWizard(form, card) {
    const wizard = {
      form,
      pages: JSON.parse(card.dataset.wizard),
      hooks: $({}),
      wizardData: { title: '', spaceKey: form.elements.spaceKey.value, pages: {} }
    };
    const setUp = window.Confluence.Blueprint.wizards[card.dataset.itemModuleCompleteKey];
    if (setUp) {
      setUp({
        on(event, work) {
          wizard.hooks.on(event, work);
        }
      });
    }
    showPage(wizard, wizard.pages[0]);
  }

  function call(wizard, event, page, state) {
    return wizard.hooks.triggerHandler(event + '.' + page.id, [state]);
  }

  function templateOf(page) {
    const template = page.templateKey.split('.').reduce(function (parent, name) {
      return parent && parent[name];
    }, window);
    if (typeof template !== 'function') {
      throw new Error('there is no template ' + page.templateKey);
    }
    return template;
  }

  function showPage(wizard, page) {
    const state = { wizardData: wizard.wizardData, pageData: {}, soyRenderContext: {} };
    call(wizard, 'pre-render', page, state);
    const html = templateOf(page)(state.soyRenderContext);
    const dialog = dialogOf(wizard, page);
    state.$container = $(dialog).find('.dialog-wizard-page-main').html(html);
    state.$container.find('form').on('submit', function (event) {
      event.preventDefault();
    });
    state.$container.on('keydown', 'input', function (event) {
      if (event.key === 'Enter' && !event.isDefaultPrevented()) {
        event.preventDefault();
        submit(wizard, page, state);
      }
    });
    dialog.querySelector('.create-dialog-create-button').addEventListener('click', function () {
      submit(wizard, page, state);
    });
    call(wizard, 'post-render', page, state);
    const first = state.$container[0].querySelector('input:not([type="hidden"]), select, textarea');
    if (first) {
      first.focus();
    }
  }

  function dialogOf(wizard, page) {
    const dialog = wizard.dialog || wizard.form.closest('dialog') || createDialog();
    wizard.dialog = dialog;
    dialog.classList.add('wizard');
    dialog.querySelector('#create-dialog-title').textContent = page.title;
    const content = dialog.querySelector('.dialog-content');
    content.innerHTML = '<div class="dialog-wizard-page-description"><strong></strong> <span></span></div><div class="dialog-wizard-page-main"></div>';
    content.querySelector('strong').textContent = page.heading;
    content.querySelector('span').textContent = page.about;
    $(dialog).children('footer').remove();
    $(dialog).append('<footer><button type="button" class="aui-button aui-button-primary create-dialog-create-button"></button> <button type="button" class="aui-button aui-button-link dialog-close">Cancel</button></footer>');
    dialog.querySelector('.create-dialog-create-button').textContent = page.last || wizard.pages.length === 1 ? 'Create' : 'Next';
    if (!dialog.open) {
      dialog.showModal();
    }
    return dialog;
  }

  function submit(wizard, page, state) {
    state.pageData = {};
    state.$container.find('form').serializeArray().forEach(function (field) {
      state.pageData[field.name] = field.value;
    });
    if (call(wizard, 'submit', page, state) === false) {
      return;
    }
    wizard.wizardData.pages[page.id] = state.pageData;
    const next = wizard.pages.find(function (one) {
      return one.id === state.nextPageId;
    }) || wizard.pages[wizard.pages.indexOf(page) + 1];
    if (state.finalUrl) {
      window.location.href = state.finalUrl;
    } else if (next && !page.last) {
      showPage(wizard, next);
    } else {
      finish(wizard);
    }
  }

  /* All pages send what they asked for together; the title is what the wizard made of it. */
  function finish(wizard) {
    const typed = Object.assign({}, ...Object.values(wizard.wizardData.pages));
    Object.keys(typed).forEach(function (name) {
      typed[name] = String(typed[name]);
    });
    if (wizard.wizardData.title) {
      typed.ContentPageTitle = wizard.wizardData.title;
    }
    const { form } = wizard;
    form.method = 'post';
    [['wizard', JSON.stringify(typed)], ['atl_token', form.dataset.token]].forEach(function (pair) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = pair[0];
      field.value = pair[1];
      form.appendChild(field);
    });
    wizard.dialog.appendChild(form).hidden = true; // as it has left the page when the wizard took its place
    form.submit();
  }
})();
