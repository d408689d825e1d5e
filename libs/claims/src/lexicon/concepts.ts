/**
 * Words for one and the same event, a line each; verbs in their base form beside the nouns made of them. Events that
 * are opposites stand in different lines, so that "joined" and "left" never count as the same.
 */
const LINES = `
leave quit exit withdraw withdrawal departure depart
join accede accession enter entry
rise increase grow growth climb soar surge
double doubling
halve
fall drop decline decrease shrink plunge slump
close shut closure shutdown
open reopen opening
sell sale sold flog offload
buy purchase acquire acquisition
kill murder slay killing
die death dead perish
build construct construction erect
demolish demolition raze
win victory
lose loss
ban prohibit outlaw prohibition
approve approval authorise authorize
hire recruit employ
fire sack dismiss dismissal
resign resignation
arrest detain detention
convict conviction sentence jail imprison
acquit acquittal
invade invasion
attack bomb bombing bombard
elect election
vote
cut slash reduce reduction
raise
pay payment
steal theft rob robbery
collapse
cause trigger
promise pledge
deny denial
admit admission confess
lie
poison poisoning
pollute pollution contaminate
abolish abolition scrap
introduce introduction
privatise privatize privatisation privatization
nationalise nationalize nationalisation
`;

const concepts = new Map<string, string>();
for (const line of LINES.split('\n')) {
  const [name, ...others] = line.split(' ').filter(Boolean);
  if (name === undefined) continue;
  for (const word of [name, ...others]) concepts.set(word, name);
}

/** The name of the event a base form stands for, if it is a listed one. */
export function conceptOf(base: string): string | undefined {
  return concepts.get(base);
}
