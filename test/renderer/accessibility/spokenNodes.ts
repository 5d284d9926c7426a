import type { Page } from '@playwright/test';

/** What Chromium gives a screen reader of one element. */
type Node = {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** The role of the first that it holds. */
  readonly first: string | undefined;
};

const NAMED = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'group',
  'image',
  'main',
  'menu',
  'menuitem',
  'menuitemcheckbox',
  'progressbar',
  'region',
  'searchbox',
  'spinbutton',
  'switch',
  'textbox',
]);

/** Which parts of the page a listener hears without a name, or twice; and how many were looked at. */
export async function faultsIn(
  page: Page,
): Promise<{ readonly faults: readonly string[]; readonly count: number }> {
  const nodes = await nodesOf(page);
  const faults = [
    ...nodes.filter(isNameless).map(({ role }) => `a ${role} without a name`),
    ...nodes.filter(isDoubled).map(({ role, name }) => `a ${role} says twice: ${name}`),
  ];
  return { faults, count: nodes.length };
}

/** What opens and closes is named by the line that does it. */
function isNameless({ role, name, first }: Node): boolean {
  return NAMED.has(role) && name === '' && first !== 'DisclosureTriangle';
}

function isDoubled({ name, description }: Node): boolean {
  return name !== '' && description !== '' && (name.includes(description) || description.includes(name));
}

async function nodesOf(page: Page): Promise<readonly Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard = (id: string): readonly string[] => {
    const node = byId.get(id);
    return node?.ignored ? (node.childIds ?? []).flatMap(heard) : [String(node?.role?.value)];
  };
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, childIds = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      first: childIds.flatMap(heard)[0],
    }));
}
