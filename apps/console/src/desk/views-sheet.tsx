import type { SavedView } from '@parley/contract';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Fault } from '../parts/fault.js';
import { Sheet } from '../parts/sheet.js';
import { faultOf } from '../parts/use-answer.js';
import { useStore } from '../store.js';
import { tick } from '../tick.js';
import { say } from '../words.js';
import { desk } from './state.js';
import { closeViews, forgetView, isShown, renameView, saveView, showView, views } from './views.js';

/** The views of the queue: a digit opens one; they are made, renamed and forgotten here. */
export function ViewsSheet() {
  const { items, open } = useStore(views);
  useStore(desk);
  const [renamed, setRenamed] = useState<string | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  if (!open) return null;
  const attempt = async (work: Promise<void>, then?: string): Promise<void> => {
    setFault(undefined);
    setRenamed(undefined);
    await work.catch((refusal: unknown) => setFault(faultOf(refusal)));
    await tick();
    if (then) document.getElementById(then)?.focus();
  };
  const end = (
    <button class="btn" type="button" onClick={closeViews}>
      {say('close')} <kbd aria-hidden="true">Esc</kbd>
    </button>
  );
  const openNth = (digit: number): void => {
    const view = items[digit - 1];
    if (view) showView(view);
  };
  return (
    <Sheet title={say('views.title')} onClose={closeViews} end={end} onDigit={openNth}>
      <div class="sheet-form">
        {items.length === 0 && <p class="quiet">{say('views.none')}</p>}
        <ol class="views">
          {items.map((view, index) => (
            <li key={view.id}>
              {renamed === view.id ? (
                <Rename view={view} onDone={(name) => void attempt(renameView(view, name), `view-${view.id}`)} />
              ) : (
                <View
                  view={view}
                  digit={index + 1}
                  onRename={() => setRenamed(view.id)}
                  onForget={() => void attempt(forgetView(view), 'view-name')}
                />
              )}
            </li>
          ))}
        </ol>
        {fault && <Fault>{fault}</Fault>}
        <Save onSave={(name, shared) => attempt(saveView(name, shared))} />
      </div>
    </Sheet>
  );
}

interface ViewProps {
  view: SavedView;
  digit: number;
  onRename: () => void;
  onForget: () => void;
}

function View({ view, digit, onRename, onForget }: ViewProps) {
  return (
    <>
      <button
        class="btn bare view-name"
        id={`view-${view.id}`}
        type="button"
        aria-current={isShown(view) ? 'true' : undefined}
        autofocus={digit === 1}
        onClick={() => showView(view)}
      >
        {digit < 10 && <kbd aria-hidden="true">{digit}</kbd>}
        <bdi>{view.name}</bdi>
      </button>
      <span class="quiet">{view.own ? view.shared && say('views.shared') : say('views.of_others')}</span>
      {view.own && (
        <span class="end">
          <button
            class="btn"
            type="button"
            aria-label={say('views.rename_one', { name: view.name })}
            onClick={onRename}
          >
            {say('views.rename')}
          </button>
          <button
            class="btn"
            type="button"
            aria-label={say('views.forget_one', { name: view.name })}
            onClick={onForget}
          >
            {say('views.forget')}
          </button>
        </span>
      )}
    </>
  );
}

function Rename({ view, onDone }: { view: SavedView; onDone: (name: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  // before it is painted, so that the first letters of a quick hand land in it
  useLayoutEffect(() => field.current?.select(), []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name')).trim();
    if (name) onDone(name);
  };
  return (
    <form class="row" onSubmit={submit}>
      <input
        class="input"
        name="name"
        aria-label={say('views.rename_one', { name: view.name })}
        required
        maxLength={100}
        defaultValue={view.name}
        ref={field}
      />
      <button class="btn">{say('views.keep')}</button>
    </form>
  );
}

function Save({ onSave }: { onSave: (name: string, shared: boolean) => Promise<void> }) {
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    await onSave(String(fields.get('name')).trim(), fields.has('shared'));
    form.reset();
  };
  return (
    <form class="form part" onSubmit={(event) => void submit(event)}>
      <div class="field">
        <label for="view-name">{say('views.make')}</label>
        <input class="input" id="view-name" name="name" required maxLength={100} pattern=".*\S.*" autocomplete="off" />
      </div>
      <label class="row">
        <input type="checkbox" name="shared" /> {say('views.share')}
      </label>
      <div class="row">
        <button class="btn main">{say('views.keep')}</button>
      </div>
    </form>
  );
}
