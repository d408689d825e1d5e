import { signOut, session } from '../api/session.js';
import { holds, ownSites, siteKey, workOn } from '../api/site.js';
import { pathTo, place } from '../route.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { Icon } from './icon.js';
import { ToldButton } from '../told/told-sheet.js';
import { KeyCap } from './key-cap.js';
import { openKeys } from './keys-sheet.js';

const rooms = ['queues', 'clusters', 'notices', 'rules', 'audit', 'transparency', 'settings'] as const;
const roomsOfAdmins = ['members', 'webhooks'] as const;

export function Bar() {
  const { words } = useStore(place);
  const { user } = useStore(session);
  const here = words[0] ?? 'queues';
  return (
    <header class="bar">
      <a class="wordmark" href={pathTo()} aria-label={say('bar.home')}>
        Parley
        <Icon of="caret" />
      </a>
      <nav aria-label={say('bar.rooms')}>
        {[...rooms, ...(holds('admin') ? roomsOfAdmins : [])].map((room) => (
          <a key={room} href={pathTo(room)} aria-current={here === room ? 'page' : undefined}>
            {say(`bar.${room}`)}
          </a>
        ))}
      </nav>
      <div class="end">
        <SiteChoice />
        <ToldButton />
        <button class="btn" type="button" id="open-keys" aria-keyshortcuts="?" onClick={openKeys}>
          {say('bar.keys')} <KeyCap of="keys" />
        </button>
        <span class="me">
          <bdi>{user?.displayName}</bdi>
        </span>
        <button class="btn bare" type="button" onClick={() => void signOut()}>
          {say('bar.sign_out')}
        </button>
      </div>
    </header>
  );
}

function SiteChoice() {
  const sites = ownSites();
  if (sites.length < 2) return <span class="site">{siteKey()}</span>;
  return (
    <select class="input site" aria-label={say('bar.site')} onChange={(event) => workOn(event.currentTarget.value)}>
      {sites.map((site) => (
        <option key={site} selected={site === siteKey()}>
          {site}
        </option>
      ))}
    </select>
  );
}
