/** What an identifier of a chart stands for; `thing`: pools, roles, activities, attributes, answers, milestones. */
export type Kind = 'chart' | 'state' | 'event' | 'guard' | 'delay' | 'thing';

/** Gives what a drawing says in place of an identifier. */
export type Naming = (kind: Kind, id: string) => string;

/** Names by kind and identifier; an identifier after a chart's and a dot goes before one alone. */
export type Names = Readonly<Record<Kind, Readonly<Record<string, string>>>>;

/** Identifiers as the chart writes them. */
export const asWritten: Naming = (_, id) => id;

/** Names as a dictionary has them; for what it has not, the words that the identifier is made of. */
export function namesFrom(dictionary: Names, chart: string): Naming {
  return (kind, id) => {
    const said = found(dictionary[kind], chart, id) ?? humanised(id);
    return kind === 'state' ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  };
}

/** Whether a dictionary names an identifier. */
export function isNamed(dictionary: Names, chart: string, kind: Kind, id: string): boolean {
  return found(dictionary[kind], chart, id) !== undefined;
}

/** `REPORT_TAKEN` and `reportTaken` both read `report taken`; what is no identifier stays as it is. */
export function humanised(id: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(id)) return id;
  return id
    .replaceAll('_', ' ')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function found(
  names: Readonly<Record<string, string>>,
  chart: string,
  id: string,
): string | undefined {
  const own = `${chart}.${id}`;
  if (Object.hasOwn(names, own)) return names[own];
  return Object.hasOwn(names, id) ? names[id] : undefined;
}
