/* Sends what is clicked on an RFC's page, and shows the answer without a reload. The server renders all the HTML. */
(function () {
  'use strict';

  const PAGE_MACRO = '[data-rfc-fragment]';
  const { call, fill, attempt, restoreFocus, announce } = window.RfcDesk;

  function bodyOf(form, macro) {
    if (form.dataset.rfcMethod === 'DELETE') {
      return undefined;
    }
    const data = new FormData(form);
    const body = Object.fromEntries([...data].filter(([, value]) => value !== ''));
    (form.dataset.rfcLists || '').split(' ').filter(Boolean).forEach((name) => (body[name] = data.getAll(name)));
    if (form.dataset.rfcSeen) {
      // The version that was read, which stays that of the first load whatever is refreshed later.
      body.pageVersion = Number(macro.dataset.rfcVersion);
    }
    return body;
  }

  async function submit(form) {
    const macro = form.closest(PAGE_MACRO);
    const focus = form.querySelector('[type=submit]').dataset.rfcFocus;
    const body = bodyOf(form, macro); // before its controls are disabled, as a disabled one is left out
    const done = await attempt(macro, async () => {
      await call(form.dataset.rfcMethod, form.dataset.rfcPath, body);
      if (form.dataset.rfcReload) {
        location.reload(); // the other macros of the page do not know yet which page they are on
      } else {
        await refresh(macro.dataset.rfcPage);
      }
    });
    if (done) {
      restoreFocus(macro, focus);
      announce(AJS.I18n.getText("rfc-desk.js.saved"));
    }
  }

  async function refresh(page) {
    const fragments = await call('GET', '/pages/' + page + '/fragments');
    document.querySelectorAll(PAGE_MACRO + '[data-rfc-page="' + page + '"]').forEach((macro) => {
      const html = macro.dataset.rfcFragment === 'status' ? fragments.status : fragments.roles[macro.dataset.rfcRole];
      if (html) {
        fill(macro, html);
      }
    });
  }

  function toggle(button) {
    const macro = button.closest(PAGE_MACRO);
    const name = button.dataset.rfcToggle;
    const panel = macro.querySelector('[data-rfc-panel="' + name + '"]');
    const opening = panel.hidden;
    closePanels(macro);
    if (opening) {
      panel.hidden = false;
      expanded(macro, name, true);
      (panel.querySelector('textarea, select, input:not([type=hidden])') || panel.querySelector('button')).focus();
    } else {
      restoreFocus(macro, openerOf(macro, name));
    }
  }

  /** @return the focus of what opens a panel; those of the status menu are hidden with it */
  function openerOf(macro, name) {
    return macro.querySelector('[data-rfc-focus="' + name + '"]') ? name : 'status';
  }

  function closePanels(macro) {
    macro.querySelectorAll('[data-rfc-panel="menu"], .rfc-reason-form').forEach((panel) => {
      panel.hidden = true;
      (panel.matches('.rfc-people') ? [panel] : panel.querySelectorAll('.rfc-people')).forEach((form) => form.reset());
      expanded(macro, panel.dataset.rfcPanel, false);
    });
  }

  function expanded(macro, name, open) {
    const opener = macro.querySelector('[data-rfc-toggle="' + name + '"][aria-expanded]');
    if (opener) {
      opener.setAttribute('aria-expanded', String(open));
    }
  }

  function closeMenusBut(macro) {
    document.querySelectorAll('[data-rfc-panel="menu"]:not([hidden])').forEach((menu) => {
      const owner = menu.closest(PAGE_MACRO);
      if (owner !== macro) {
        closePanels(owner);
      }
    });
  }

  AJS.toInit(() => {
    document.addEventListener('submit', (event) => {
      if (event.target.matches(PAGE_MACRO + ' form[data-rfc-method]')) {
        event.preventDefault();
        submit(event.target);
      }
    });
    document.addEventListener('click', (event) => {
      const button = event.target.closest('.rfc-desk button');
      closeMenusBut(event.target.closest(PAGE_MACRO));
      if (button && button.dataset.rfcToggle) {
        toggle(button);
      }
    });
    document.addEventListener('keydown', (event) => {
      const panel = event.key === 'Escape' && event.target.closest('[data-rfc-panel]:not([data-rfc-panel="buttons"])');
      if (panel) {
        const macro = panel.closest(PAGE_MACRO);
        closePanels(macro);
        restoreFocus(macro, openerOf(macro, panel.dataset.rfcPanel));
      }
    });
  });
})();
