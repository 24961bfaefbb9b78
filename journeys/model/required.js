import { needsAsMany } from './role-history.js';
import { isRequired } from './roles.js';

const named = (roles, { name }) => roles.find((each) => each.name === name);

/** @return the roles that count when these are required, which others can only tighten, and some of which they may lack */
export function enforced(required, roles) {
  const counted = roles.map((role) => (named(required, role) ? tightened(named(required, role), role) : role));
  return [...counted, ...required.filter((role) => !named(roles, role))];
}

function tightened(required, role) {
  const easier = isRequired(required) && role.needed !== required.needed && !needsAsMany(role.needed, required.needed);
  return {
    ...role,
    users: required.users,
    groups: required.groups,
    needed: easier ? required.needed : role.needed,
    kind: isRequired(role) ? role.kind : required.kind
  };
}
