import { t } from '../../../locales/format.ts';
import { plainText } from '../../plainText.ts';
import type { State } from '../../state.ts';
import { action, askedAction, type MenuItemView, separator, submenu, text } from '../menuItem.ts';

/** "Servers": which are followed, how they are reached, and the way out. Retrying comes and goes, so it is last. */
export function serversMenu({ account, browserSignIn, servers }: State): MenuItemView {
  const question = { text: t('menu.sign-out.question'), yes: t('menu.sign-out.yes') };
  const retries = servers
    .filter(({ link }) => link.kind === 'waiting')
    .map(({ server: { id, name } }) =>
      action(servers.length > 1 ? t('view.retry', { server: plainText(name) }) : t('menu.retry'), {
        kind: 'retry',
        serverId: id,
      }),
    );
  return submenu(t('menu.servers'), [
    ...(account && !account.problem ? [action(t('menu.choose'), { kind: 'choose-servers' })] : []),
    ...(account || browserSignIn ? [] : [action(t('menu.sign-in'), { kind: 'sign-in-browser' })]),
    action(t('menu.add'), { kind: 'add-server' }),
    ...(servers.length ? [action(t('menu.examine'), { kind: 'diagnose', serverId: undefined })] : []),
    separator,
    ...(account ? [text(t('menu.account', { account: plainText(account.name) }))] : []),
    askedAction(t('menu.sign-out'), question, { kind: 'sign-out' }),
    ...(retries.length ? [separator, ...retries] : []),
  ]);
}
