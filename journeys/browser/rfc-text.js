/** An RFC page in storage format, as short as it can be: each role with the user name of who is asked, or several of them. */
export function rfcText(roles, summary = 'We do it.') {
  const approvals = Object.entries(roles).map(
    ([role, users]) =>
      `<ac:structured-macro ac:name="rfc-approval"><ac:parameter ac:name="role">${role}</ac:parameter>` +
      `<ac:parameter ac:name="approvers">${[users].flat().map(named).join('')}</ac:parameter></ac:structured-macro>`
  );
  return `<ac:structured-macro ac:name="rfc-status" /><p>${summary}</p>${approvals.join('')}`;
}

function named(user) {
  return `<ri:user ri:username="${user}" />`;
}
