import type { DefinedInterface } from 'dbus-native';
import { eventOf } from '../event.ts';
import { defineInterface, Variant } from './dbus.ts';
import type { Menu, MenuItem } from './menu.ts';

type Properties = Readonly<Record<string, InstanceType<typeof Variant>>>;
type Layout = [id: number, properties: Properties, children: unknown[]];
type Click = { readonly id: number; readonly eventId: string };
/** A menu item as it was when the menu was set. */
type Entry = {
  readonly properties: Properties;
  readonly children: readonly number[];
  readonly submenu: Menu | undefined;
  readonly click: (() => void) | undefined;
};

const ROOT = 0;
const NO_MENU: Entry = { properties: {}, children: [], submenu: undefined, click: undefined };

export type DbusMenu = {
  readonly definition: DefinedInterface;
  setModel(menu: Menu | null): void;
  tellChange(): void;
};

/**
 * A menu as panels read it: `com.canonical.dbusmenu`, as Chromium serves it (components/dbus/menu/menu.cc). Setting a menu converts it
 * whole: every item has a new number and its properties of that moment, a click under an old number is an error, and the app does not
 * learn that the menu itself, the root, is opened.
 */
export function serveMenu(): DbusMenu {
  let revision = 1;
  let lastId = ROOT;
  const entries = new Map([[ROOT, NO_MENU]]);

  function convert(menu: Menu): readonly number[] {
    return menu.items.map((item) => {
      const children = item.submenu ? convert(item.submenu) : [];
      const id = ++lastId;
      entries.set(id, {
        properties: propertiesOf(item),
        children,
        submenu: item.submenu,
        click: () => item.click(),
      });
      return id;
    });
  }
  function entryOf(id: number): Entry {
    const entry = entries.get(id);
    if (!entry) throw new Error(`no menu item ${id}`);
    return entry;
  }
  function layoutOf(id: number, depth: number): Layout {
    const { properties, children } = entryOf(id);
    const shown = depth === 0 ? [] : children;
    return [
      id,
      properties,
      shown.map((child) => new Variant('(ia{sv}av)', layoutOf(child, depth === -1 ? -1 : depth - 1))),
    ];
  }
  function click({ id, eventId }: Click): void {
    const entry = entryOf(id);
    if (eventId !== 'clicked') return;
    if (!entry.click) throw new Error('the root is no menu item');
    entry.click();
  }
  function aboutToShow(id: number): void {
    const { submenu } = entryOf(id);
    if (!submenu) throw new Error(`menu item ${id} has no menu`);
    submenu.emit('menu-will-show', eventOf({}));
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
          (ids.length > 0 ? ids : [...entries.keys()])
            .filter((id) => entries.has(id))
            .map((id) => layoutOf(id, 0).slice(0, 2)),
      },
      GetProperty: {
        in: { id: 'i', name: 's' },
        out: { value: 'v' },
        handler: ({ id, name }) => entryOf(id).properties[name] ?? new Variant('s', ''),
      },
      Event: { in: { id: 'i', eventId: 's', data: 'v', timestamp: 'u' }, handler: click },
      EventGroup: {
        in: { events: 'a(isvu)' },
        out: { idErrors: 'ai' },
        handler: ({ events }: { readonly events: readonly (readonly [number, string])[] }) =>
          events.flatMap(([id, eventId]) => {
            if (!entries.has(id)) return [id];
            click({ id, eventId });
            return [];
          }),
      },
      AboutToShow: {
        in: { id: 'i' },
        out: { needUpdate: 'b' },
        handler: ({ id }) => {
          aboutToShow(id);
          return false;
        },
      },
      AboutToShowGroup: {
        in: { ids: 'ai' },
        out: { updatesNeeded: 'ai', idErrors: 'ai' },
        handler: ({ ids }: { readonly ids: readonly number[] }) => {
          const [known, idErrors] = [true, false].map((has) =>
            ids.filter((id) => !!entries.get(id)?.submenu === has),
          );
          for (const id of known ?? []) aboutToShow(id);
          return { updatesNeeded: [], idErrors };
        },
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
    setModel: (menu) => {
      entries.clear();
      const children = menu ? convert(menu) : [];
      entries.set(ROOT, {
        ...NO_MENU,
        properties: { 'children-display': new Variant('s', 'submenu') },
        children,
      });
    },
    tellChange: () => {
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
