import { useState } from 'preact/hooks';
import type { SettingsSectionView } from '../../../src/domain/view/settings/settingsPageView.ts';
import type { Actions } from '../../actions.ts';
import { Setting } from './Setting.tsx';

/** Settings of one matter; closed until the person opens it, or searches for something in it. */
export function Section(props: {
  readonly section: SettingsSectionView;
  readonly isFound: boolean;
  readonly actions: Actions;
}) {
  const { section, isFound, actions } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="settings"
      open={isFound || isOpen}
      onToggle={(event) => {
        if (!isFound) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h2 class="settings-name">{section.title}</h2>
        {section.status && <span class="still">{section.status}</span>}
      </summary>
      {section.settings.map((setting) => (
        <Setting key={setting.id} setting={setting} actions={actions} />
      ))}
    </details>
  );
}
