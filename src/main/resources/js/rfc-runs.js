/* Previews, starts, stops and undoes what is done to many pages of a space, and shows how far it has come. */
(function () {
  'use strict';

  const FORM = 'form[data-rfc-convert]';
  const RUN = '.rfc-run';
  const PAUSE = 5000;
  const { call, attempt, restore, forget } = window.RfcDesk;

  const words = (text) => text.split(/[\s,]+/).filter(Boolean);

  /** @return what is wrong with a field that the form alone understands */
  function invalid(field, message) {
    return Object.assign(new Error(message), { field });
  }

  function pagesOf(text) {
    return words(text).map((id) => {
      if (!/^\d{1,15}$/.test(id)) {
        throw invalid('pages', AJS.I18n.getText("rfc-desk.runs.no-page-id", id));
      }
      return Number(id);
    });
  }

  function statusesOf(text) {
    const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
    return Object.fromEntries(
      lines.map((line) => {
        const [label, status, ...more] = line.split('=').map((part) => part.trim());
        if (!label || !status || more.length) {
          throw invalid('statuses', AJS.I18n.getText("rfc-desk.runs.no-status", line));
        }
        return [label, status];
      })
    );
  }

  function conversionOf({ elements }) {
    return {
      parent: elements.parent.value.trim(),
      labels: words(elements.labels.value),
      withoutLabels: words(elements.withoutLabels.value),
      pages: pagesOf(elements.pages.value),
      statuses: statusesOf(elements.statuses.value)
    };
  }

  function preview(form) {
    attempt(
      form,
      async () => {
        const { run } = await call('POST', form.dataset.rfcSettings + '/conversions', conversionOf(form));
        forget(form);
        location.assign(form.dataset.rfcConvert + run.id);
      },
      form
    );
  }

  function act(run, button) {
    const { rfcConfirm, rfcNext } = button.dataset;
    const [method, path = ''] = button.dataset.rfcAct.split(' ');
    if (rfcConfirm && !confirm(rfcConfirm)) {
      return;
    }
    attempt(run, async () => {
      await call(method, run.dataset.rfcSettings + path);
      if (rfcNext) {
        location.assign(rfcNext);
      } else {
        location.reload();
      }
    });
  }

  /** Until it has come to its end, or somebody stops it. */
  async function follow(run) {
    const { state, counts } = (await call('GET', run.dataset.rfcSettings + '?limit=1').catch(() => ({ run: {} }))).run;
    if (state && state !== run.dataset.rfcState) {
      location.reload();
      return;
    }
    if (counts) {
      run.querySelector('progress').value = counts.all - (state === 'UNDOING' ? counts.done : counts.waiting);
    }
    setTimeout(follow, PAUSE, run);
  }

  AJS.toInit(() => {
    document.querySelectorAll(FORM).forEach((form) => {
      restore(form);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        preview(form);
      });
    });
    document.querySelectorAll(RUN).forEach((run) => {
      run.addEventListener('click', ({ target }) => {
        const button = target.closest('[data-rfc-act]');
        if (button) {
          act(run, button);
        }
      });
      if (['RUNNING', 'UNDOING'].includes(run.dataset.rfcState)) {
        setTimeout(follow, PAUSE, run);
      }
    });
  });
})();
