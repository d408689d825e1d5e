/** Words that one parser reads otherwise than the next: foreign elements, raw text, comments, and what is cut in them. */
export const twoFaced = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '[x](\u2028javascript:alert(1))',
  '[x](\u2029javascript:alert(1)) [y](\u0085javascript:alert(1)) [z](\ufeffjavascript:alert(1))',
  '[x](<\u2028javascript:alert(1)>) <\u2028javascript:alert(1)>',
  '[x](java\u2028script:alert(1)) [y](java&Tab;script:alert(1)) [z](java&NewLine;script:alert(1))',
  '[x](&#8232;javascript:alert(1)) [y](&#x01;javascript:alert(1)) [z](%E2%80%A8javascript:alert(1))',
  '[a]\n\n[a]: \u2028javascript:alert(1) "t"',
  '[x](https://a.example/\u2028" onmouseover="alert(1)) [y](https://a.example/"onmouseover=alert(1)//)',
  '[x](https://a.example/`onmouseover=alert(1)`) https://a.example/`"\'><img/src/onerror=alert(1)>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<svg><foreignObject><math><mi><img src=x onerror=alert(1)></mi></math></foreignObject></svg>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
  '<svg><annotation-xml><foreignobject><style><!--</style><p id="--><img src=x onerror=alert(1)>">',
  '<svg><title><![CDATA[</title><img src=x onerror=alert(1)>]]></svg>',
  '<svg><desc><textarea></desc></textarea><img src=x onerror=alert(1)></svg>',
  '<math><mtext><option><FAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src=x onerror=alert(1)>">',
  '<style><style/><img src=x onerror=alert(1)>',
  '<style>*{}</style ><style><!--</style><img src=x onerror=alert(1)>--></style>',
  '<title>&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;</title>',
  '<title><textarea></title><img src=x onerror=alert(1)></textarea>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<noembed><xmp></noembed><img src=x onerror=alert(1)></xmp>',
  '<noframes><p id="</noframes><svg onload=alert(1)>"></noframes>',
  '<iframe><textarea></iframe><img src=x onerror=alert(1)></textarea>',
  '<textarea><noscript></textarea><img src=x onerror=alert(1)></noscript>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<template><style></template><img src=x onerror=alert(1)></style>',
  '<select><template><style><!--</style></template><img src=x onerror=alert(1)>--></select>',
  '<table><caption><svg><title><table><p id="</title><img src=x onerror=alert(1)>">',
  '<table><tr><td><a href="https://a.example"><table><tr><td></a><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>--> <!--[if IE]><img src=x onerror=alert(1)><![endif]--> <!-- --!><img src=x>',
  '<![CDATA[<img src=x onerror=alert(1)>]]> <?xml <img src=x onerror=alert(1)>?> <!doctype <img src=x>>',
  '</p></div></article><p></br></p><img src=x onerror=alert(1)>',
  '<script>/*<!--<script>*/alert(1)//--></script><img src=x onerror=alert(1)>',
  '<a href="javascript&colon;alert(1)"><form id=x><input name=attributes></form>',
  '`</code><img src=x onerror=alert(1)>` ``<noscript>`` `&lt;img src=x&gt;` `&amp;lt;`',
  '```html" onclick="alert(1)\n</code></pre><style><!--\n```\n\n    </pre><noscript><img src=x onerror=alert(1)>',
  '```\n\nA line break comes first.\n```\n\n    \n    and here\n',
  '&lt;noscript&gt;&lt;p title="&lt;/noscript&gt;&lt;img src=x onerror=alert(1)&gt;"&gt; &amp;lt;img&amp;gt; &nbsp;&shy;',
  '**<style>*a</style>** _<noscript>_ ~~</noscript><img src=x onerror=alert(1)>~~',
  '> <math>\n> > <style>\n> > - </style><img src=x onerror=alert(1)>\n\n1. <svg>\n   - <title>\n',
  '[<b>x](https://a.example) [[x](https://b.example)](https://c.example) [https://d.example](https://e.example)',
  '[*x](https://a.example)* **[y**](https://b.example) ~~[z~~](https://c.example)',
  'https://a.example/[x](https://b.example) <https://c.example/?a=<b>&c="d"> www.a.example/?q=<svg>',
  '[<https://a.example>](https://b.example) [`<a>`](https://c.example) [mailto:a@b.example](mailto:c@d.example)',
  '# <style>\n## </style><img src=x onerror=alert(1)>\n\n<noscript>\n===\n\n| a |\n| - |\n| <svg> |\n',
  '\u0000<img src=x onerror=alert(1)>'.slice(1) + '\r\n\f<\u0008img>\u000b',
  '<\u200bimg src=x onerror=alert(1)> ＜img src=x onerror=alert(1)＞ <ſcript>alert(1)</ſcript> <\u0131frame>',
];

/** Pieces to be put together by chance. */
const pieces = [
  ...['<math>', '<svg>', '<style>', '</style>', '<noscript>', '</noscript>', '<title>', '<xmp>', '<textarea>', '<p>'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<img src=x onerror=alert(1)>', '"', "'", '`', '```\n', '\n\n', '\n', ' '],
  ...[
    '> ',
    '- ',
    '1. ',
    '# ',
    '**',
    '_',
    '~~',
    '[',
    '](',
    ')',
    '<https://a.example>',
    'https://b.example/',
    'x',
    '&lt;',
  ],
  ...['javascript:', '\u2028', '&amp;', '\\', '    ', '<', '>', 'mailto:', '://', '&#x3c;', 'www.c.example', '---\n'],
];

/** Bodies of such pieces; the same ones each time. */
export function* byChance(count: number): Generator<string> {
  let state = 20_261_130;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let i = 0; i < count; i++) {
    let body = '';
    for (let rest = 10 + next(40); rest > 0; rest--) body += pieces[next(pieces.length)];
    yield body;
  }
}
