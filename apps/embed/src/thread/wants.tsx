import type { FoundClaim } from './check-claims.js';
import { knows, say } from './words.js';

interface Props {
  id: string;
  claim: FoundClaim;
  source: string;
  onSource: (source: string) => void;
}

/** The panel under the field: which words need a source, why, and where to put it. */
export function Wants({ id, claim, source, onSource }: Props) {
  return (
    <div class="wants" id={`${id}-wants`}>
      <span class="tag is-unsourced">
        <svg class="icon" aria-hidden="true">
          <use href="#i-caret" />
        </svg>
        {say('whereCheck')}
      </span>
      <p class="quote" dir="auto">
        “{claim.text}”
      </p>
      <div class="field">
        <label class="hush" for={`${id}-s`}>
          {say('sourceAddress')}
        </label>
        <input
          class="input"
          id={`${id}-s`}
          type="url"
          name="source"
          inputMode="url"
          placeholder="https://"
          value={source}
          onInput={(event) => onSource(event.currentTarget.value)}
        />
        <input type="hidden" name="quote" value={claim.text} />
      </div>
      <p>
        {why(claim.reasons)} {say('withoutMarked')}
      </p>
    </div>
  );
}

function why(codes: string[]): string {
  const known = codes.map((code) => `reason_${code}`).filter(knows);
  if (known.length === 0) return say('whyOther');
  const list = new Intl.ListFormat(document.documentElement.lang).format(known.slice(0, 3).map((word) => say(word)));
  return say('why', { reasons: list });
}
