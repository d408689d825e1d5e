type Said = string | Partial<Record<Intl.LDMLPluralRule, string>>;

let words: Record<string, Said> | undefined;

/** Says a word in the page's language; the server sends the words with the page. */
export function say(word: string, filled: Record<string, string | number> = {}): string {
  words ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, Said>;
  const found = words[word] ?? '';
  const { lang } = document.documentElement;
  const text =
    typeof found === 'string'
      ? found
      : (found[new Intl.PluralRules(lang).select(Number(filled['n'] ?? 0))] ?? found.other ?? '');
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = filled[name] ?? '';
    return typeof value === 'number' ? new Intl.NumberFormat(lang).format(value) : value;
  });
}

export function knows(word: string): boolean {
  say('');
  return words?.[word] !== undefined;
}
