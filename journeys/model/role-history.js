import { isRequired } from './roles.js';

const count = (needed) => (needed === 'any' ? 1 : Number(needed));
const spared = (needed) => Number(/^all-but-(\d+)$/.exec(needed)?.[1] ?? 0);
const stage = (role) => (Number(role.stage) >= 1 ? Number(role.stage) : 0);

/** The most that the roles of an RFC have asked for, and which of them ask for less now. */
export class RoleHistory {
  #most = new Map();
  #less = new Set();

  /** @param binding whether anybody may have relied on the roles; nobody may on those of a first draft */
  constructor(roles, binding) {
    this.binding = binding;
    this.follow(roles);
  }

  /**
   * @param counted the roles as they count, whatever the page says
   * @param isFixed (name) => whether the page cannot say who is asked
   */
  isLoosened(counted, isFixed) {
    const people = (role, { users, groups }) => ({ ...role, users, groups });
    const madeUpFor = (name) => {
      const now = counted.find((each) => each.name === name);
      const most = this.#most.get(name);
      return now && !asksForLess(now, isFixed(name) ? people(most, now) : most);
    };
    return [...this.#less].some((name) => !madeUpFor(name));
  }

  /** @param roles that the page has from now on */
  follow(roles) {
    if (!this.binding) {
      this.#most.clear();
    }
    for (const name of new Set([...this.#most.keys(), ...roles.map((each) => each.name)])) {
      const most = this.#most.get(name);
      const now = roles.find((each) => each.name === name);
      if (most && isRequired(most) && (!now || asksForLess(now, most))) {
        this.#less.add(name);
      } else if (now) {
        this.#most.set(name, now);
        this.#less.delete(name);
      }
    }
  }
}

const asksForLess = (now, most) =>
  !isRequired(now) ||
  most.users.some((user) => !now.users.includes(user)) ||
  most.groups.some((group) => !now.groups.includes(group)) ||
  stage(now) !== stage(most) ||
  (now.needed !== most.needed && !needsAsMany(now.needed, most.needed));

/** Whether it cannot be easier to reach; what counts in different ways may be. */
export function needsAsMany(now, most) {
  if (count(most) >= 1) {
    return count(most) === 1 || count(now) >= count(most);
  }
  if (spared(most) > 0) {
    return now === 'all' || (spared(now) > 0 && spared(now) <= spared(most));
  }
  return most === 'majority' && now === 'all';
}
