import { useState } from 'preact/hooks';
import type {
  SettingsPageView,
  SettingsSectionView,
  SettingView,
} from '../../src/domain/view/settings/settingsPageView.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';
import { isFound } from '../behaviour/search.ts';
import { Search } from '../parts/Search.tsx';
import { Section } from '../parts/settings/Section.tsx';

/** What the person can set. What is searched for is state of the page. */
export function Settings(props: { readonly view: SettingsPageView; readonly actions: Actions }) {
  const { view, actions } = props;
  const [wanted, setWanted] = useState('');
  const isSearching = wanted.trim() !== '';
  const sections = isSearching ? view.sections.flatMap((s) => foundIn(s, wanted)) : view.sections;
  return (
    <div class="page">
      <Search wanted={wanted} onWant={setWanted} />
      <div>
        {sections.map((section) => (
          <Section key={section.id} section={section} isFound={isSearching} actions={actions} />
        ))}
      </div>
      {sections.length === 0 && <p class="still">{label('none-found')}</p>}
      <div class="buttons last">
        {view.note && <p class="question still">{view.note}</p>}
        <button type="button" class="second-button" onClick={() => actions.send({ kind: 'leave' })}>
          {label('back')}
        </button>
      </div>
    </div>
  );
}

/** All of a section that is called so, else what in it is; nothing where nothing is. */
function foundIn(section: SettingsSectionView, wanted: string): readonly SettingsSectionView[] {
  if (isFound(section.title, wanted)) return [section];
  const settings = found(section.settings, wanted);
  return settings.length ? [{ ...section, settings }] : [];
}

function found(settings: readonly SettingView[], wanted: string): readonly SettingView[] {
  return settings.flatMap((setting) => {
    const { label: name, hint = '', control } = setting;
    if (isFound(`${name} ${hint}`, wanted)) return [setting];
    return control.kind === 'fold' ? found(control.settings, wanted) : [];
  });
}
