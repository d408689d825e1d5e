import { isMailStatus } from '@parley/contract';
import { mailAnswer } from '@parley/delivery';
import { end, listMails, sendMailAgain, type Database } from '@parley/store';
import { CommandRefused } from './refusals.js';

/** How many are printed. */
const most = 200;

/** `mails [STATUS]` prints the newest mails as JSON lines; `mails again ID` sends one once more that was given up. */
export async function mailsCommand(args: string[], db: Database): Promise<void> {
  const [word, id = ''] = args;
  if (word === 'again') {
    const mail = /^[0-9a-f-]{36}$/.test(id) ? await sendMailAgain(db, id) : undefined;
    if (!mail) throw new CommandRefused('There is no mail with this id that was given up.');
    console.log(JSON.stringify(mailAnswer(mail)));
    return;
  }
  if (word !== undefined && !isMailStatus(word))
    throw new CommandRefused('Say waiting, sent, failed or dropped, or again with an id.');
  const mails = await listMails(db, { status: word ?? null, before: end.id }, most);
  for (const mail of mails) console.log(JSON.stringify(mailAnswer(mail)));
}
