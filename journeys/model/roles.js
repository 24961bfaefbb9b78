/** The roles that a page may ask for. Small enough that everything about them happens often. */
const role = (name, { users = [], groups = [], needed = 'any', stage = 1, kind = 'approves' }) => ({ name, users, groups, needed, stage, kind });

export const LAYOUTS = [
  [role('Lead', { users: ['lead', 'security'] })],
  [role('Lead', { users: ['lead', 'author'], needed: 'all' }), role('Security', { users: ['product'], groups: ['security-team'], needed: '2' })],
  [role('Lead', { users: ['lead'] }), role('Product', { users: ['product', 'lead'], needed: 'all', stage: 2 })],
  [
    role('Lead', { users: ['lead', 'security', 'product'], needed: '2' }),
    role('Security', { groups: ['security-team', 'product-managers'], needed: 'all', stage: 2 }),
    role('Product', { users: ['product'], stage: 3 })
  ],
  [
    role('Lead', { users: ['lead', 'security', 'product'], needed: 'majority' }),
    role('Security', { users: ['security', 'author'], groups: ['security-team', 'product-managers'], needed: 'all-but-1', stage: 2 })
  ],
  [role('Lead', { users: ['author', 'lead', 'security', 'product'], needed: 'all-but-2' }), role('Product', { groups: ['product-managers', 'security-team'], needed: 'majority' })],
  [
    role('Lead', { users: ['lead', 'product'], needed: 'majority' }),
    role('Security', { users: ['security', 'product'], groups: ['security-team'], kind: 'consulted' }),
    role('Product', { users: ['product'], kind: 'informed' })
  ],
  [role('Lead', { users: ['lead'], stage: 2 }), role('Security', { users: ['security', 'lead'], stage: 3, kind: 'consulted' }), role('Product', { users: ['product'], kind: 'consulted' })],
  [role('Lead', { users: ['lead', 'security'], kind: 'consulted' })],
  // Roles that can never be met: what the page says makes no sense, asks nobody, or too few.
  [role('Lead', { users: ['lead', 'security'], needed: 'most' }), role('Security', { groups: ['security-team'], stage: 'soon' })],
  [role('Lead', { users: ['lead'] }), role('Security', { needed: '2' }), role('Product', { users: ['product', 'security'], needed: '3' })],
  [role('Lead', { users: ['lead'], kind: 'sometimes' }), role('Security', { users: ['security', 'product'], needed: 'all-but-2' })]
];

export const MEMBERS = { 'security-team': ['security'], 'product-managers': ['product'] };

export const isMember = (user, group) => MEMBERS[group].includes(user);

/** @return all who are asked, by name or as members of a group */
export const everybody = (asked) => [...new Set([...asked.users, ...asked.groups.flatMap((group) => MEMBERS[group])])];

/** @return whether the RFC waits for it; so it does for one of which nobody knows what it wants */
export const isRequired = (role) => !['consulted', 'informed'].includes(role.kind);

/** @return whether the user is asked to decide */
export const asks = (asked, user) => asked.kind !== 'informed' && isNamed(asked, user);

const isNamed = (asked, user) => asked.users.includes(user) || asked.groups.some((group) => isMember(user, group));

/** @return how many roles are new, gone, or not what they were; order means nothing */
export function changedRoles(before, after) {
  const plain = (some) => new Map(some.map(({ name, users, groups, needed, stage, kind }) => [name, JSON.stringify([[...users].sort(), [...groups].sort(), needed, stage, kind])]));
  const [old, now] = [plain(before), plain(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name)).length;
}

const parameter = (name, value) => (value ? `<ac:parameter ac:name="${name}">${value}</ac:parameter>` : '');

/** @return storage format of a page with that text and those roles; what it is padded with is no content */
export function storage(roles, text, padding) {
  const macros = roles.map(
    (each) =>
      '<ac:structured-macro ac:name="rfc-approval">' +
      parameter('role', each.name) +
      parameter('approvers', each.users.map((user) => `<ri:user ri:username="${user}" />`).join('')) +
      parameter('groups', each.groups.join(', ')) +
      parameter('needed', each.needed) +
      parameter('stage', String(each.stage)) +
      parameter('kind', each.kind) +
      '</ac:structured-macro>'
  );
  return `<ac:structured-macro ac:name="rfc-status" />${padding}<p>We do ${text}.</p>${padding}${macros.join('')}`;
}
