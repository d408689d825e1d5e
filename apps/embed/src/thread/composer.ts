import { h, render } from 'preact';
import { announce } from './announce.js';
import { checkClaims, type FoundClaim } from './check-claims.js';
import { findDraft, forgetDraft, keepDraft } from './draft.js';
import { drawLines } from './lines.js';
import type { Page } from './page.js';
import { sendComment } from './send.js';
import { sendEdit } from './send-change.js';
import { Wants } from './wants.tsx';
import { say } from './words.js';

/** How long after the last key the words are looked at, and spoken about, in milliseconds. */
const lookAfter = 600;
const speakAfter = 2000;

/** Makes a drawn form quicker: lines under what needs a source, a draft that is kept, posting without leaving. */
export function enhanceComposer(page: Page, form: HTMLFormElement): void {
  const field = form.querySelector('textarea');
  if (!field || form.dataset['quick']) return;
  form.dataset['quick'] = 'yes';
  new Composer(page, form, field).begin();
}

class Composer {
  private claims: FoundClaim[] = [];
  private source = '';
  private readonly spoken = new Set<string>();
  private lookTimer = 0;
  private speakTimer = 0;
  private readonly layer = document.createElement('div');
  private readonly panel = document.createElement('div');
  private readonly parent: string;
  /** Whether it holds words that were posted before. */
  private readonly edits: boolean;

  constructor(
    private readonly page: Page,
    private readonly form: HTMLFormElement,
    private readonly field: HTMLTextAreaElement,
  ) {
    this.parent = form.querySelector<HTMLInputElement>('[name=parentId]')?.value ?? '';
    this.edits = form.dataset['composer'] === 'edit';
  }

  begin(): void {
    const { field, form, layer } = this;
    layer.className = 'shadow';
    layer.dir = 'auto';
    layer.ariaHidden = 'true';
    field.before(layer);
    // a form that came back with its question keeps the panel the server drew
    if (!form.querySelector('.wants')) form.querySelector('.foot')?.before(this.panel);
    this.restore();
    field.addEventListener('input', () => this.typed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { page, parent } = this;
      if (this.edits) void sendEdit(page, form, event.submitter, () => forgetDraft(page.post, this.draft));
      else void sendComment(page, form, parent, event.submitter, () => this.sent());
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    if (field.value !== '') void this.look();
  }

  private get key(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>('[name=key]');
  }

  /** Under what the draft is kept: one for each place to write in. */
  private get draft(): string {
    return this.edits ? this.form.id : this.parent;
  }

  private restore(): void {
    const untouched = this.field.value === '' || (this.edits && !this.form.querySelector('[role=alert]'));
    const draft = untouched ? findDraft(this.page.post, this.draft) : undefined;
    if (!draft || draft.text === this.field.value) return;
    this.field.value = draft.text;
    if (this.key) this.key.value = draft.key;
    const date = new Date(draft.at).toLocaleDateString(document.documentElement.lang, {
      day: 'numeric',
      month: 'long',
    });
    const note = document.createElement('p');
    note.className = 'small';
    note.textContent = say('draftFrom', { date });
    this.form.prepend(note);
  }

  private typed(): void {
    keepDraft(this.page.post, this.draft, this.field.value, this.key?.value ?? '');
    drawLines(this.layer, this.field.value, this.claims);
    clearTimeout(this.lookTimer);
    this.lookTimer = setTimeout(() => void this.look(), lookAfter);
  }

  private async look(): Promise<void> {
    const text = this.field.value;
    if (text.trim() === '') this.claims = [];
    else {
      const found = await checkClaims(text, this.source);
      // a check that failed shows nothing new, and one that came too late is about other words
      if (!found || text !== this.field.value) return;
      this.claims = found;
    }
    drawLines(this.layer, text, this.claims);
    this.ask();
  }

  /** Shows one claim at a time, the first without a source. */
  private ask(): void {
    const open = this.claims.filter(({ sourced }) => !sourced);
    const claim = open[0] ?? (this.source !== '' ? this.claims[0] : undefined);
    const id = this.field.id;
    const onSource = (source: string): void => {
      this.source = source;
      clearTimeout(this.lookTimer);
      this.lookTimer = setTimeout(() => void this.look(), lookAfter);
    };
    render(claim ? h(Wants, { id, claim, source: this.source, onSource }) : null, this.panel);
    if (claim) this.field.setAttribute('aria-describedby', `${id}-wants`);
    else this.field.removeAttribute('aria-describedby');
    this.speak(open);
  }

  private speak(open: FoundClaim[]): void {
    clearTimeout(this.speakTimer);
    if (open.every(({ text }) => this.spoken.has(text))) return;
    this.speakTimer = setTimeout(() => {
      for (const { text } of open) this.spoken.add(text);
      announce(say('needSource', { n: open.length }), true);
    }, speakAfter);
  }

  private sent(): void {
    forgetDraft(this.page.post, this.draft);
    clearTimeout(this.lookTimer);
    clearTimeout(this.speakTimer);
    this.claims = [];
    this.source = '';
    this.field.value = '';
    this.form.querySelector('.small')?.remove();
    if (this.key) this.key.value = crypto.randomUUID();
    drawLines(this.layer, '', []);
    this.ask();
  }
}
