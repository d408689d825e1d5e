import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { session } from './api/session.js';
import { holds } from './api/site.js';
import { ClustersPage } from './clusters/clusters-page.js';
import { DeskPage } from './desk/desk-page.js';
import { useKeys } from './keys.js';
import { AuditPage } from './pages/audit.js';
import { MembersPage } from './pages/members.js';
import { NoticesPage } from './pages/notices.js';
import { SearchPage } from './pages/search.js';
import { SettingsPage } from './pages/settings.js';
import { SignInPage, SignInSheet } from './pages/sign-in.js';
import { TransparencyPage } from './pages/transparency.js';
import { Bar } from './parts/bar.js';
import { PersonPage } from './people/person-page.js';
import { KeysSheet, openKeys } from './parts/keys-sheet.js';
import { LiveStrip } from './parts/strip.js';
import { goTo, place } from './route.js';
import { RulesPage } from './rules/rules-page.js';
import { useStore } from './store.js';
import { openTold, watchTold } from './told/told.js';
import { ToldSheet } from './told/told-sheet.js';
import { WebhooksPage } from './webhooks/webhooks-page.js';
import { language, say, sayIfKnown } from './words.js';

export function App() {
  const { state, user } = useStore(session);
  useStore(language);
  if (state === 'unknown') return <main class="sign-in" id="main" aria-busy="true" />;
  if (user === null || state === 'out') return <SignInPage />;
  return (
    <>
      <a class="skip" href="#main">
        {say('skip')}
      </a>
      <Bar />
      {holds('moderator') ? <Room /> : <NoRole />}
      <LiveStrip />
      <KeysSheet />
      <ToldSheet />
      {state === 'ended' && <SignInSheet />}
    </>
  );
}

function NoRole() {
  return (
    <main class="item-body" id="main">
      <div class="calm">
        <h1>{say('no_role.title')}</h1>
        <p>{say('no_role.text')}</p>
      </div>
    </main>
  );
}

const rooms: Record<string, (words: string[]) => ComponentChildren> = {
  clusters: ([id]) => <ClustersPage clusterId={id} />,
  notices: () => <NoticesPage />,
  people: ([id]) => <PersonPage key={id} id={id ?? ''} />,
  rules: ([key]) => <RulesPage ruleKey={key} />,
  audit: () => <AuditPage />,
  transparency: () => <TransparencyPage />,
  settings: () => <SettingsPage />,
  members: () => <MembersPage />,
  webhooks: ([id]) => <WebhooksPage id={id} />,
  search: () => <SearchPage />,
};

function Room() {
  const { words } = useStore(place);
  const [room = 'queues', ...rest] = words;
  useKeys({ keys: openKeys, told: openTold, search: () => goTo(['search']) });
  useEffect(watchTold, []);
  useEffect(() => {
    document.title = `${sayIfKnown(`bar.${room}`) ?? say('bar.queues')} · ${say('bar.home')}`;
  }, [room]);
  return rooms[room]?.(rest) ?? <DeskPage queue={rest[0]} itemId={rest[1]} />;
}
