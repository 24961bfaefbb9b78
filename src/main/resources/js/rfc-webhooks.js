/* Adds, changes, tries and removes webhooks of a space; what was typed stays there until it was saved. */
(function () {
  'use strict';

  const FORM = '.rfc-webhook form';
  const { call, attempt, restore, forget } = window.RfcDesk;

  /** A secret that nobody typed stays as it is; one that does not have it is new, and has none. */
  function webhookOf({ elements }) {
    return {
      name: elements.name.value,
      url: elements.url.value,
      secret: elements.secret.value || (elements.secret.placeholder ? undefined : ''),
      format: elements.format.value,
      events: [...elements.events].filter(({ checked }) => checked).map(({ value }) => value),
      active: elements.active.checked
    };
  }

  function controlOf(form, field) {
    const control = form.elements[field.replace(/\[.*/, '')];
    return control?.length && !control.options ? control[0] : control;
  }

  async function act(form, method, path, body) {
    await attempt(
      form,
      async () => {
        await call(method, form.dataset.rfcSettings + path, body);
        forget(form);
        location.reload();
      },
      form,
      controlOf
    );
  }

  AJS.toInit(() => {
    document.querySelectorAll(FORM).forEach((form) => {
      restore(form);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        act(form, /\/\d+$/.test(form.dataset.rfcSettings) ? 'PUT' : 'POST', '', webhookOf(form));
      });
      form.addEventListener('click', ({ target }) => {
        const button = target.closest('[data-rfc-act]');
        if (button) {
          const [method, path = ''] = button.dataset.rfcAct.split(' ');
          if (method !== 'DELETE' || confirm(AJS.I18n.getText("rfc-desk.webhook.remove-confirm"))) {
            act(form, method, path);
          }
        }
      });
    });
  });
})();
