import type { DefinedInterface } from 'dbus-native';
import { defineInterface, Variant } from './dbus.ts';
import type { Menu, MenuItem } from './menu.ts';

type Properties = Readonly<Record<string, InstanceType<typeof Variant>>>;
type Layout = [id: number, properties: Properties, children: unknown[]];
type Click = { readonly id: number; readonly eventId: string };

const ROOT = 0;

export type DbusMenu = {
  readonly definition: DefinedInterface /** The menu looks different now. */;
  changed(): void;
};

/** A menu as panels read it: `com.canonical.dbusmenu`, drawn afresh from the app's menu at every question. */
export function serveMenu(menu: () => Menu | null): DbusMenu {
  let revision = 1;

  function layoutOf(id: number, depth: number): Layout {
    const item = menu()?.$find(id);
    const items = (id === ROOT ? menu() : item?.submenu)?.items ?? [];
    const children = depth === 0 ? [] : items;
    return [
      id,
      item ? propertiesOf(item) : { 'children-display': new Variant('s', 'submenu') },
      children.map(({ $number }) => new Variant('(ia{sv}av)', layoutOf($number, depth - 1))),
    ];
  }
  function click({ id, eventId }: Click): void {
    if (eventId === 'clicked') menu()?.$find(id)?.click();
  }

  const definition = defineInterface({
    name: 'com.canonical.dbusmenu',
    methods: {
      GetLayout: {
        in: { parentId: 'i', recursionDepth: 'i', propertyNames: 'as' },
        out: { revision: 'u', layout: '(ia{sv}av)' },
        handler: ({ parentId, recursionDepth }) => ({
          revision,
          layout: layoutOf(parentId, recursionDepth),
        }),
      },
      GetGroupProperties: {
        in: { ids: 'ai', propertyNames: 'as' },
        out: { properties: 'a(ia{sv})' },
        handler: ({ ids }: { readonly ids: readonly number[] }) =>
          (ids.length > 0 ? ids : [ROOT])
            .filter((id) => id === ROOT || menu()?.$find(id))
            .map((id) => layoutOf(id, 0).slice(0, 2)),
      },
      GetProperty: {
        in: { id: 'i', name: 's' },
        out: { value: 'v' },
        handler: ({ id, name }) => layoutOf(id, 0)[1][name] ?? new Variant('s', ''),
      },
      Event: { in: { id: 'i', eventId: 's', data: 'v', timestamp: 'u' }, handler: click },
      EventGroup: {
        in: { events: 'a(isvu)' },
        out: { idErrors: 'ai' },
        handler: ({ events }) => {
          for (const [id, eventId] of events) click({ id, eventId });
          return [];
        },
      },
      AboutToShow: { in: { id: 'i' }, out: { needUpdate: 'b' }, handler: () => false },
      AboutToShowGroup: {
        in: { ids: 'ai' },
        out: { updatesNeeded: 'ai', idErrors: 'ai' },
        handler: () => ({ updatesNeeded: [], idErrors: [] }),
      },
    },
    properties: {
      Version: { type: 'u', access: 'read', value: 3 },
      TextDirection: { type: 's', access: 'read', value: 'ltr' },
      Status: { type: 's', access: 'read', value: 'normal' },
      IconThemePath: { type: 'as', access: 'read', value: [] },
    },
    signals: {
      LayoutUpdated: { args: { revision: 'u', parent: 'i' } },
      ItemsPropertiesUpdated: { args: { updatedProps: 'a(ia{sv})', removedProps: 'a(ias)' } },
      ItemActivationRequested: { args: { id: 'i', timestamp: 'u' } },
    },
  });
  return {
    definition,
    changed: () => {
      revision++;
      definition.emit.LayoutUpdated?.(revision, ROOT);
    },
  };
}

function propertiesOf(item: MenuItem): Properties {
  const isToggle = item.type === 'checkbox' || item.type === 'radio';
  return {
    label: new Variant('s', mnemonic(item.label)),
    enabled: new Variant('b', item.enabled),
    visible: new Variant('b', item.visible),
    ...(item.type === 'separator' ? { type: new Variant('s', 'separator') } : {}),
    ...(item.submenu ? { 'children-display': new Variant('s', 'submenu') } : {}),
    ...(isToggle ? { 'toggle-type': new Variant('s', item.type === 'radio' ? 'radio' : 'checkmark') } : {}),
    ...(isToggle ? { 'toggle-state': new Variant('i', item.checked ? 1 : 0) } : {}),
  };
}

/** `&` marks a shortcut's letter here, `_` there; doubled, each stands for itself. */
function mnemonic(label: string): string {
  return label.replaceAll('_', '__').replace(/&(&?)/g, (_all, second: string) => (second ? '&' : '_'));
}
