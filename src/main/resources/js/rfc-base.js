/* What our scripts have in common: how they ask the server, and how a macro waits, answers and says what went wrong. */
window.RfcDesk = (function () {
  'use strict';

  const DONE = 'rfc-desk.done';
  const QUOTED = /([\u201c\u201e])([^\u201c\u201d\u201e]+)([\u201c\u201d])/;
  /** What one can type into; while a macro waits it is left alone, or that of the form that was sent is only read. */
  const TYPED = 'textarea, input:not([type=checkbox])';

  async function call(method, path, body) {
    const answer = await request(method, path, body);
    if (answer.status === 204) {
      return null;
    }
    const isJson = (answer.headers.get('Content-Type') || '').includes('json');
    const json = isJson ? await answer.json().catch(() => ({})) : {};
    if (answer.status === 401 || json.code === 'login-required' || (!isJson && answer.status < 500)) {
      throw Object.assign(new Error(AJS.I18n.getText("rfc-desk.js.log-in-again")), { login: true });
    }
    if (!answer.ok) {
      const problem = new Error(json.message || AJS.I18n.getText("rfc-desk.js.failed"));
      throw Object.assign(problem, { compare: json.compare, field: json.field });
    }
    return json;
  }

  async function request(method, path, body) {
    try {
      return await fetch(AJS.contextPath() + '/rest/rfc/1.0' + path, {
        method,
        credentials: 'same-origin',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
        body: body && JSON.stringify(body)
      });
    } catch (unreachable) {
      throw new Error(AJS.I18n.getText("rfc-desk.js.unreachable"));
    }
  }

  /**
   * @param form whose fields stay as they are until the answer has come; when there is none, one can type on
   * @param controlOf finds the control that a field of the input belongs to
   * @return whether it went well; if not, the reason is shown and the macro is as it was
   */
  async function attempt(macro, action, form, controlOf = named) {
    const focused = document.activeElement;
    const unlock = lock(macro, form);
    macro.setAttribute('aria-busy', 'true');
    tell(macro, '');
    let failure;
    try {
      await action();
    } catch (problem) {
      failure = problem;
    }
    unlock();
    macro.removeAttribute('aria-busy');
    if (failure) {
      const wrong = failure.field && controlOf(form || macro, failure.field);
      explain(macro, failure, wrong);
      if (wrong) {
        blame(wrong);
      } else if (isFree(document.activeElement)) {
        focused.focus({ preventScroll: true }); // which it lost while it was disabled
      }
    }
    return !failure;
  }

  function lock(macro, form) {
    const controls = [...macro.querySelectorAll('button:enabled, select:enabled, input[type=checkbox]:enabled')];
    const typed = form ? [...form.querySelectorAll(TYPED)].filter((control) => !control.readOnly) : [];
    controls.forEach((control) => (control.disabled = true));
    typed.forEach((control) => (control.readOnly = true));
    return () => {
      controls.forEach((control) => (control.disabled = false));
      typed.forEach((control) => (control.readOnly = false));
    };
  }

  /** @return whether nobody is anywhere else by now */
  function isFree(element) {
    return !element || element === document.body || element.disabled;
  }

  /** Those who were chosen are put right where others are. */
  function named(part, field) {
    const controls = [...part.querySelectorAll('[name="' + CSS.escape(field.replace(/[.[].*/, '')) + '"]')].filter((control) => !control.closest('[hidden]'));
    return controls.find(({ type }) => type !== 'hidden') || controls.map((control) => control.closest('.rfc-chips') && control.form.querySelector('.rfc-combobox')).find(Boolean);
  }

  function blame(control) {
    control.setAttribute('aria-invalid', 'true');
    const closed = control.closest('details');
    if (closed) {
      closed.open = true;
    }
    control.focus();
  }

  /** Says what went wrong with the words that are on the screen, and where one finds out more. */
  function explain(macro, { message, compare, login, field }, control) {
    tell(macro, control ? withLabel(message, field, control) : message);
    if (compare) {
      addLink(macro, compare, AJS.I18n.getText("rfc-desk.js.compare"));
    }
    if (login) {
      const back = location.href.substring(location.origin.length + AJS.contextPath().length);
      addLink(macro, AJS.contextPath() + '/login.action?os_destination=' + encodeURIComponent(back), AJS.I18n.getText("rfc-desk.js.log-in"));
    }
  }

  function withLabel(message, field, control) {
    const names = [field, ...field.split(/[.[\]\d]+/)];
    return message.replace(QUOTED, (quoted, left, name, right) => (names.includes(name) ? left + labelOf(control) + right : quoted));
  }

  function labelOf(control) {
    const texts = [...(control.labels || [])].flatMap((label) => [...label.childNodes]).map((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    return control.getAttribute('aria-label') || texts.find(Boolean) || control.name;
  }

  function tell(macro, message) {
    macro.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
    const error = macro.querySelector('.rfc-error');
    if (error) {
      error.textContent = message;
      if (message) {
        error.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  function addLink(macro, address, text) {
    const error = macro.querySelector('.rfc-error');
    if (error) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = text;
      error.append(' ', link);
    }
  }

  /** Nobody is taken away from where they are by now. */
  function restoreFocus(macro, focus) {
    if (!isFree(document.activeElement)) {
      return;
    }
    const name = focus && CSS.escape(focus);
    const targets = focus ? [...macro.querySelectorAll('[data-rfc-focus="' + name + '"]:not(:disabled), .rfc-menu [data-rfc-toggle="' + name + '"]')] : [];
    const element = targets.map(seen).find(Boolean) || macro.querySelector('.rfc-card');
    if (element) {
      element.focus();
    }
  }

  /** @return the control, or what opens the menu that it is in; nothing when neither is on the screen */
  function seen(control) {
    const menu = control.closest('.rfc-menu[hidden]');
    const shown = menu ? menu.parentElement.querySelector('[data-rfc-toggle="' + CSS.escape(menu.dataset.rfcPanel) + '"]') : control;
    return shown && shown.offsetParent ? shown : undefined;
  }

  /**
   * AUI's flags are announced by themselves. One that can be acted upon would take the focus, so the button is added afterwards.
   *
   * @param undo what the message offers to take back, and how; nothing when it cannot be taken back
   */
  function showFlag(message, undo) {
    if (!AJS.flag) {
      announce(message);
      return;
    }
    document.querySelectorAll('.aui-flag.rfc-flag[open]').forEach((earlier) => earlier.close());
    const flag = AJS.flag({ type: 'success', title: message, ariaLabel: message, close: 'auto' });
    flag.classList.add('rfc-flag');
    if (undo) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'aui-button aui-button-link';
      button.textContent = undo.text;
      button.addEventListener('click', () => {
        flag.close();
        undo.act();
      });
      flag.querySelector('.aui-message').append(button);
    }
  }

  /** @param message for when the page is there again; nothing when the page shows enough */
  function reloadSaying(message) {
    try {
      sessionStorage.setItem(DONE, message || '');
    } catch (forbidden) {
      // the page shows it
    }
    location.reload();
  }

  function sayDone() {
    try {
      const message = sessionStorage.getItem(DONE);
      sessionStorage.removeItem(DONE);
      if (message) {
        showFlag(message);
      }
    } catch (forbidden) {
      // nothing is there
    }
  }

  AJS.toInit(sayDone);

  /** For those who do not see what changed. */
  function announce(message) {
    let live = document.getElementById('rfc-desk-live');
    if (!live) {
      live = document.createElement('div');
      live.id = 'rfc-desk-live';
      live.className = 'rfc-assistive';
      live.setAttribute('role', 'status');
      document.body.append(live);
    }
    live.textContent = '';
    setTimeout(() => (live.textContent = message), 50);
  }

  return { call, attempt, tell, isFree, restoreFocus, announce, showFlag, reloadSaying };
})();
