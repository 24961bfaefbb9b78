/* Sends what is clicked on an RFC's page, and shows the answer without a reload. The server renders all the HTML. */
(function () {
  'use strict';

  const PAGE_MACRO = '[data-rfc-fragment]';
  const MENU = '.rfc-menu';
  const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: 0, End: -1 };
  const { call, attempt, tell, isFree, restoreFocus, showFlag, reloadSaying, show, hide, openPanels, named, openerOf, loadForm, place, forget, fill } = window.RfcDesk;
  /** Revision of the RFC that is shown, by page. */
  const shown = {};

  function bodyOf(form, macro) {
    if (form.dataset.rfcMethod === 'DELETE') {
      return undefined;
    }
    const data = new FormData(form);
    const body = Object.fromEntries([...data].filter(([, value]) => value !== ''));
    (form.dataset.rfcLists || '').split(' ').filter(Boolean).forEach((name) => (body[name] = data.getAll(name)));
    ['previous', 'pageVersion'].filter((name) => name in body).forEach((name) => (body[name] = Number(body[name])));
    if (form.dataset.rfcSeen) {
      // The version that was read, which stays that of the first load whatever is refreshed later.
      body.pageVersion = Number(macro.dataset.rfcVersion);
    }
    return body;
  }

  async function submit(form) {
    const macro = form.closest(PAGE_MACRO);
    const focus = form.querySelector('[type=submit]').dataset.rfcFocus;
    const status = statusOf(macro);
    const body = bodyOf(form, macro); // before its controls are disabled, as a disabled one is left out
    const done = await attempt(
      macro,
      async () => {
        const reload = form.dataset.rfcReload; // the other macros of the page do not know yet which page they are on
        const answer = await call(form.dataset.rfcMethod, form.dataset.rfcPath + (reload ? '' : expanded(macro)), body);
        sent(form);
        if (reload) {
          reloadSaying(form.dataset.rfcDone);
        } else {
          refresh(macro.dataset.rfcPage, macro, answer.fragments);
        }
      },
      form
    );
    if (done) {
      restoreFocus(macro, focus);
      showFlag(outcome(macro, form.dataset.rfcDone, status, statusOf(macro)), undoOf(macro, form));
    } else {
      showMissed(macro);
    }
    delete macro.rfcMissed;
  }

  /** @return what takes a decision of the reader's back, if it can be taken back */
  function undoOf(macro, form) {
    const choice = form.elements.choice;
    const role = choice && document.querySelector('.rfc-approval[data-rfc-page="' + macro.dataset.rfcPage + '"][data-rfc-role="' + CSS.escape(form.elements.role.value) + '"]');
    const mark = form.elements.onBehalfOf?.value ? '-' + form.elements.onBehalfOf.value : '';
    const withdraw = role && role.querySelector('form.rfc-undo[data-rfc-of="' + CSS.escape(mark) + '"]');
    return withdraw && { text: AJS.I18n.getText("rfc-desk.js.undo"), act: () => withdraw.isConnected && withdraw.requestSubmit() };
  }

  /** Shows what came while the macro waited for an answer of its own. */
  function showMissed(macro) {
    if (macro.rfcMissed) {
      fill(macro, macro.rfcMissed);
    }
    delete macro.rfcMissed;
  }

  const cardOf = (macro) => document.querySelector('[data-rfc-fragment="status"][data-rfc-page="' + macro.dataset.rfcPage + '"]');

  const numberOf = (macro) => cardOf(macro).querySelector('.rfc-number').textContent;

  /** @return the word for the status of the page's RFC, if it is shown */
  function statusOf(macro) {
    return cardOf(macro)?.querySelector('.rfc-word')?.textContent;
  }

  /** @return what was done, and what it caused */
  function outcome(macro, done, before, after) {
    const changed = after === before ? '' : AJS.I18n.getText("rfc-desk.js.status", numberOf(macro), after);
    return [done, changed].filter(Boolean).join(' ') || AJS.I18n.getText("rfc-desk.js.saved");
  }

  function sent(form) {
    if (form.dataset.rfcDraft) {
      form.reset();
      forget(form);
    }
    const panel = form.closest('[data-rfc-panel]');
    if (panel && !panel.matches('[data-rfc-panel="buttons"]')) {
      hide(panel);
    }
  }

  /** The answer brings along what the page is to show. */
  function expanded(macro) {
    return '?expand=fragments&pageId=' + macro.dataset.rfcPage;
  }

  /** What was sent is saved, even if this cannot be shown. Of two answers the later one may be the older one. */
  function refresh(page, sender, fragments) {
    if (!fragments) {
      throw new Error(AJS.I18n.getText("rfc-desk.js.saved-unseen"));
    }
    if (fragments.revision >= (shown[page] || 0)) {
      shown[page] = fragments.revision;
      steadily(() => document.querySelectorAll(PAGE_MACRO + '[data-rfc-page="' + page + '"]').forEach((macro) => {
        const html = macro.dataset.rfcFragment === 'status' ? fragments.status : fragments.roles[macro.dataset.rfcRole];
        if (html && macro !== sender && macro.hasAttribute('aria-busy')) {
          macro.rfcMissed = html; // it waits for an answer of its own
        } else if (html) {
          fill(macro, html);
        }
      }));
      document.dispatchEvent(new CustomEvent('rfc-desk-refreshed'));
    }
  }

  /** Where somebody types stays where it is in the window. */
  function steadily(change) {
    const top = () => document.activeElement.getBoundingClientRect().top;
    const before = top();
    const typing = !isFree(document.activeElement);
    change();
    if (typing && !isFree(document.activeElement)) {
      window.scrollBy(0, top() - before);
    }
  }

  async function toggle(button) {
    const macro = button.closest(PAGE_MACRO);
    const panel = named(macro, button.dataset.rfcToggle) || (await fetched(macro, button.dataset.rfcToggle));
    if (!panel) {
      return;
    }
    const opening = panel.hidden;
    close(macro, !opening && panel.contains(button)); // which is Cancel
    if (opening) {
      show(panel);
      (panel.querySelector('textarea, select, input:not([type=hidden])') || panel.querySelector('button')).focus();
    } else {
      leave(macro, panel);
    }
  }

  /** @return a form that the page does not have yet; nothing when it cannot be had, and then the macro says why */
  async function fetched(macro, name) {
    let panel;
    const done = await attempt(macro, async () => (panel = await loadForm(macro, name)));
    showMissed(macro);
    return done && openerOf(macro, name) ? place(macro, panel) : undefined;
  }

  /** The focus goes to what opens the panel; the openers of some are in a menu, which is closed. */
  function leave(macro, panel) {
    const opener = openerOf(macro, panel.dataset.rfcPanel);
    const menu = opener?.closest(MENU);
    (menu && menu !== panel ? menuButtonOf(menu) : opener || macro.querySelector('.rfc-card')).focus();
  }

  /** An error goes with what it is about. */
  function close(macro, givenUp) {
    tell(macro, '');
    openPanels(macro).forEach((panel) => hide(panel, givenUp));
  }

  function openMenus() {
    return [...document.querySelectorAll(PAGE_MACRO + ' ' + MENU + ':not([hidden])')];
  }

  const menuButtonOf = (menu) => openerOf(menu.closest(PAGE_MACRO), menu.dataset.rfcPanel);

  /** @return the menu that a button opens */
  function menuOf(button) {
    const menu = button.dataset.rfcToggle && named(button.closest(PAGE_MACRO), button.dataset.rfcToggle);
    return menu && menu.matches(MENU) ? menu : undefined;
  }

  /** @param target where the click or the focus is now */
  function closeMenusBut(target) {
    openMenus().filter((menu) => !menu.contains(target) && !menuButtonOf(menu).contains(target)).forEach((menu) => hide(menu));
  }

  function step(event) {
    const menu = event.target.closest(MENU);
    if (menu) {
      const items = [...menu.querySelectorAll('.rfc-menu-item')];
      const from = event.key.startsWith('Arrow') ? items.indexOf(event.target.closest('.rfc-menu-item')) : 0;
      items[(from + STEPS[event.key] + items.length) % items.length].focus();
      event.preventDefault();
    } else if (event.key.startsWith('Arrow') && menuOf(event.target)) {
      const opened = menuOf(event.target);
      if (opened.hidden) {
        toggle(event.target);
      }
      const items = opened.querySelectorAll('.rfc-menu-item');
      items[event.key === 'ArrowDown' ? 0 : items.length - 1].focus();
      event.preventDefault();
    }
  }

  function leaveMenu(menu) {
    hide(menu);
    menuButtonOf(menu).focus();
  }

  async function copy(address) {
    await navigator.clipboard.writeText(address);
    showFlag(AJS.I18n.getText("rfc-desk.js.copied"));
  }

  function escape(target) {
    const macro = target.closest(PAGE_MACRO) || openMenus()[0]?.closest(PAGE_MACRO);
    if (macro && !target.closest('dialog')) {
      const [panel] = openPanels(macro);
      close(macro);
      if (panel) {
        leave(macro, panel);
      }
    }
  }

  /** Nothing is suggested where the server does not say. */
  window.RfcDesk.findRfcs = (form, q) =>
    call('GET', form.dataset.rfcPath + '/suggestions?' + new URLSearchParams({ q })).then(
      ({ rfcs }) => rfcs,
      () => []
    );

  AJS.toInit(() => {
    document.addEventListener('submit', (event) => {
      if (event.target.matches(PAGE_MACRO + ' form[data-rfc-method]')) {
        event.preventDefault();
        submit(event.target);
      }
    });
    document.addEventListener('click', (event) => {
      const button = event.target.closest('.rfc-desk button');
      closeMenusBut(event.target);
      if (button && button.dataset.rfcToggle) {
        toggle(button);
      } else if (button && button.type === 'button' && button.closest(MENU)) {
        leaveMenu(button.closest(MENU));
      }
      if (button && button.dataset.rfcCopy) {
        copy(button.dataset.rfcCopy);
      }
    });
    document.addEventListener('focusout', (event) => {
      if (event.relatedTarget) {
        closeMenusBut(event.relatedTarget);
      }
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        escape(event.target);
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches(PAGE_MACRO + ' form[data-rfc-draft] :is(textarea, input, select)')) {
        event.preventDefault();
        event.target.form.requestSubmit();
      } else if (event.key in STEPS && !event.altKey && !event.ctrlKey && !event.metaKey) {
        step(event);
      }
    });
  });
})();
