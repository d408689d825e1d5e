import { Injectable } from '@nestjs/common';
import type { CheckRuleRequest, RuleCheck } from '@parley/contract';
import { explainFinding, tryText } from '@parley/rules';
import type { SiteRecord } from '@parley/store';
import { textReader } from './read-text.js';
import { soundRule } from './refuse-faults.js';

@Injectable()
export class CheckRule {
  /** Tries a rule on a text; nothing is stored. */
  run(site: SiteRecord, { when, then, text, given, sources = [] }: CheckRuleRequest): RuleCheck {
    const examples = [{ text, match: true, ...(given === undefined ? {} : { given }) }];
    const { program, then: effects } = soundRule({ when, then: then ?? [{ label: 'checked' }], examples }, site);
    const asked = sources.map(({ url, quote }) => ({ url, ...(quote === undefined ? {} : { quote }) }));
    const read = textReader(asked);
    const result = tryText(program, read, { text: text.normalize('NFC'), ...(given === undefined ? {} : { given }) });
    const { outcome, detail, trace, inputs, matchedText } = result;
    return {
      matched: outcome === 'matched',
      outcome,
      ...(detail === undefined ? {} : { detail }),
      trace,
      inputs,
      matchedText,
      effects: outcome === 'matched' && then !== undefined ? effects : [],
      text:
        outcome === 'not_matched' ? 'The condition does not hold for this text.' : explainFinding('It matches', result),
    };
  }
}
