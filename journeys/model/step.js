/**
 * What somebody wants to do, as the rules see it.
 *
 * @param reasons whether they stand against it, by their codes; the plugin names one of those that do
 */
export const step = (reasons, happen) => ({ against: Object.keys(reasons).filter((reason) => reasons[reason]), happen });
