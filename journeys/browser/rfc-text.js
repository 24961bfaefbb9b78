/**
 * An RFC page in storage format, as short as it can be: each role with the user name of who is asked, or several of them, or with all
 * that the macro takes: approvers, groups, needed, stage.
 */
export function rfcText(roles, summary = 'We do it.') {
  const approvals = Object.entries(roles).map(([role, asked]) => {
    const { approvers = [], ...others } = asked.constructor === Object ? asked : { approvers: asked };
    const parameters = { role, approvers: [approvers].flat().map(named).join(''), ...others };
    return `<ac:structured-macro ac:name="rfc-approval">${Object.entries(parameters).map(parameter).join('')}</ac:structured-macro>`;
  });
  return `<ac:structured-macro ac:name="rfc-status" /><p>${summary}</p>${approvals.join('')}`;
}

function parameter([name, value]) {
  return value ? `<ac:parameter ac:name="${name}">${value}</ac:parameter>` : '';
}

function named(user) {
  return `<ri:user ri:username="${user}" />`;
}
