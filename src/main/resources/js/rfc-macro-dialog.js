/*
 * The approval macro's dialog has two fields for how many approvals are needed, where older macros have one parameter, such as 2 or all-but-1.
 * They are taken apart when the dialog opens, so that saving it changes nothing.
 */
(function () {
  'use strict';

  const NUMBER = /^\d+$/;
  const ALL_BUT = /^all[ -]but[ -](\d+)$/i;

  function apart(parameters) {
    const needed = (parameters.needed || '').trim();
    const [, spared] = ALL_BUT.exec(needed) || [];
    if (NUMBER.test(needed)) {
      return { ...parameters, needed: 'number', number: needed };
    }
    return spared ? { ...parameters, needed: 'all-but', number: spared } : parameters;
  }

  window.AJS?.MacroBrowser?.setMacroJsOverride?.('rfc-approval', { beforeParamsSet: apart });
})();
