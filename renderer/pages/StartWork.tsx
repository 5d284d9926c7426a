import { useState } from 'preact/hooks';
import type {
  StartLineView,
  StartPageView,
  StartServerView,
} from '../../src/domain/view/start/startPageView.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';
import { isFound } from '../behaviour/search.ts';
import { Search } from '../parts/Search.tsx';
import { StartLine } from '../parts/start/StartLine.tsx';

const SECTIONS = ['libraries', 'recorders', 'maintenance'] as const;

/** What can be started on each server. What is searched for is state of the page. */
export function StartWork(props: { readonly view: StartPageView; readonly actions: Actions }) {
  const { view, actions } = props;
  const [wanted, setWanted] = useState('');
  const servers = view.isSearchable && wanted ? view.servers.map((s) => found(s, wanted)) : view.servers;
  const isNothing = servers !== view.servers && servers.every(isEmpty);
  // Of the only server there is no name to stand under.
  const Heading = servers.some(({ name }) => name) ? 'h3' : 'h2';
  return (
    <div class="page">
      {view.isSearchable && <Search wanted={wanted} onWant={setWanted} />}
      {servers.map((server) => (
        <section key={server.serverId} class="startable" aria-label={server.name}>
          {server.name && (
            <h2 class="server-name" dir="auto">
              {server.name}
            </h2>
          )}
          {server.refusal && <p class="still">{server.refusal}</p>}
          {SECTIONS.map(
            (name) =>
              server[name].length > 0 && (
                <section key={name} aria-label={label(name)}>
                  <Heading class="still">{label(name)}</Heading>
                  <ul>
                    {server[name].map((line) => (
                      <StartLine key={line.id} line={line} actions={actions} />
                    ))}
                  </ul>
                </section>
              ),
          )}
        </section>
      ))}
      {isNothing && <p class="still">{label('none-found')}</p>}
      <div class="buttons last">
        <button type="button" class="second-button" onClick={() => actions.send({ kind: 'leave' })}>
          {label('back')}
        </button>
      </div>
    </div>
  );
}

function found(server: StartServerView, wanted: string): StartServerView {
  const fits = ({ title }: StartLineView): boolean => isFound(title, wanted);
  return {
    ...server,
    libraries: server.libraries.filter(fits),
    recorders: server.recorders.filter(fits),
    maintenance: server.maintenance.filter(fits),
  };
}

function isEmpty(server: StartServerView): boolean {
  return SECTIONS.every((name) => server[name].length === 0);
}
